package org.signpost.staff.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.simple.SimpleHttpRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CrossSiteGuardTest {
    private static final String HOST = "signpost.internal:8080";

    @ParameterizedTest
    @CsvSource({
        "same-origin, http://signpost.internal:8080, true",
        "same-origin, https://evil.example, true",
        "same-origin, , true",
        "none, , true",
        "none, https://evil.example, true",
        "same-site, http://signpost.internal:8080, false",
        "cross-site, http://signpost.internal:8080, false",
        "cross-site, , false",
        "Same-Origin, http://signpost.internal:8080, false",
        "'', http://signpost.internal:8080, false"
    })
    void believesSecFetchSiteBeforeOrigin(String fetchSite, @Nullable String origin, boolean ours) {
        assertThat(comesFromOurPages(fetchSite, origin, HOST, null)).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({
        "http://signpost.internal:8080, true",
        "https://signpost.internal:8080, true",
        "http://SIGNPOST.internal:8080, true",
        "http://signpost.internal, false",
        "http://signpost.internal:8081, false",
        "http://signpost.internal:8080.evil.example, false",
        "http://evil.example/signpost.internal:8080, false",
        "http://signpost.internal:8080@evil.example, false",
        "http://evil.example@signpost.internal:8080, false",
        "http://x.signpost.internal:8080, false",
        "https://evil.example, false",
        "null, false",
        "'', false",
        "http://%%%, false",
        "about:blank, false",
        "file:///etc/passwd, false",
        ", false"
    })
    void comparesOriginWithHostWhereABrowserSaysNoMore(@Nullable String origin, boolean ours) {
        assertThat(comesFromOurPages(null, origin, HOST, null)).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({
        "https://signpost.example, signpost.example, true",
        "https://SIGNPOST.example, signpost.example, true",
        "http://signpost.internal:8080, signpost.example, true",
        "https://signpost.example:444, signpost.example, false",
        "https://evil.example, signpost.example, false",
        "https://signpost.example, , false"
    })
    void takesThePublicHostTooWhereAProxyStandsInFront(String origin, @Nullable String publicHost, boolean ours) {
        assertThat(comesFromOurPages(null, origin, HOST, publicHost)).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example, false", "null, false", ", false"})
    void takesNothingForOursWithoutAHost(@Nullable String origin, boolean ours) {
        assertThat(comesFromOurPages(null, origin, null, null)).isEqualTo(ours);
    }

    private static boolean comesFromOurPages(
            @Nullable String fetchSite, @Nullable String origin, @Nullable String host, @Nullable String publicHost) {
        MutableHttpRequest<?> request = new SimpleHttpRequest<>(HttpMethod.POST, "/desk", "");
        add(request, "Sec-Fetch-Site", fetchSite);
        add(request, "Origin", origin);
        add(request, "Host", host);
        return CrossSiteGuard.comesFromOurPages(request, Optional.ofNullable(publicHost));
    }

    private static void add(MutableHttpRequest<?> request, String name, @Nullable String value) {
        if (value != null) {
            request.header(name, value);
        }
    }
}
