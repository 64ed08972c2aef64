package org.signpost.staff.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.http.simple.SimpleHttpRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.platform.web.WebSettings;

final class SessionCookiesTest {
    private static final SessionCookies.Secrets SECRETS = new SessionCookies.Secrets("session-id", "device-mark");

    @ParameterizedTest
    @CsvSource({
        ", false, signpost, signpost-known, false",
        ", true, __Host-signpost, __Host-signpost-known, true",
        "http://signpost.example, false, signpost, signpost-known, false",
        "https://signpost.example, false, __Host-signpost, __Host-signpost-known, true",
        "HTTPS://signpost.example, false, __Host-signpost, __Host-signpost-known, true",
        "http://signpost.example, true, __Host-signpost, __Host-signpost-known, true"
    })
    void marksCookiesAsSecureWhereverTlsIs(
            @Nullable String publicUrl, boolean secure, String session, String device, boolean marked) {
        MutableHttpResponse<?> response = cookies(publicUrl).set(request(secure), HttpResponse.ok(), SECRETS);
        for (String name : new String[] {session, device}) {
            Cookie cookie = response.getCookie(name).orElseThrow();
            assertThat(cookie.isSecure()).isEqualTo(marked);
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getSameSite()).hasValue(SameSite.Lax);
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(cookie.getDomain())
                    .as("__Host- cookies belong to one host")
                    .isNull();
        }
        assertThat(response.getCookies().getAll()).hasSize(2);
    }

    @Test
    void endsTheSessionWithTheBrowserAndRemembersTheBrowserForHalfAYear() {
        MutableHttpResponse<?> response = cookies(null).set(request(false), HttpResponse.ok(), SECRETS);
        Cookie session = response.getCookie("signpost").orElseThrow();
        Cookie device = response.getCookie("signpost-known").orElseThrow();
        assertThat(session.getValue()).isEqualTo("session-id");
        assertThat(session.getMaxAge()).isEqualTo(Cookie.UNDEFINED_MAX_AGE);
        assertThat(device.getValue()).isEqualTo("device-mark");
        assertThat(device.getMaxAge()).isEqualTo(Duration.ofDays(180).toSeconds());
    }

    @Test
    void takesTheSessionAwayAndLeavesTheMarkOfTheBrowser() {
        MutableHttpResponse<?> response = cookies(null).endSession(request(false), HttpResponse.ok());
        Cookie session = response.getCookie("signpost").orElseThrow();
        assertThat(session.getValue()).isEmpty();
        assertThat(session.getMaxAge()).isZero();
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(response.getCookie("signpost-known")).isEmpty();
    }

    @Test
    void readsTheCookiesOfItsOwnKindOnly() {
        MutableHttpRequest<Object> request = new SimpleHttpRequest<>(HttpMethod.GET, "http://localhost/desk", "");
        request.cookie(Cookie.of("signpost", "plain"));
        request.cookie(Cookie.of("__Host-signpost", "over-tls"));
        request.cookie(Cookie.of("__Host-signpost-known", "mark"));
        SessionCookies plain = cookies(null);
        SessionCookies overTls = cookies("https://signpost.example");
        assertThat(plain.session(request)).hasValue("plain");
        assertThat(plain.device(request)).isNull();
        assertThat(overTls.session(request))
                .as("another host of the domain could have set the plain one")
                .hasValue("over-tls");
        assertThat(overTls.device(request)).isEqualTo("mark");
    }

    @Test
    void readsNothingWhereThereIsNoCookie() {
        assertThat(cookies(null).session(request(false))).isEmpty();
        assertThat(cookies(null).device(request(false))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://Signpost.Example, signpost.example",
        "https://signpost.example:8443/base, signpost.example:8443",
        "http://127.0.0.1:8080/, 127.0.0.1:8080"
    })
    void knowsTheHostAndPortOfThePublicAddress(String url, String authority) {
        assertThat(cookies(url).publicAuthority()).hasValue(authority);
    }

    @Test
    void knowsNoPublicHostWhereNoneIsSet() {
        assertThat(cookies(null).publicAuthority()).isEmpty();
    }

    private static SessionCookies cookies(@Nullable String publicUrl) {
        return new SessionCookies(new WebSettings("127.0.0.1", 8080, publicUrl, null));
    }

    private static HttpRequest<?> request(boolean secure) {
        return new HttpRequestWrapper<>(new SimpleHttpRequest<>(HttpMethod.POST, "http://localhost/sign-in", "")) {
            @Override
            public boolean isSecure() {
                return secure;
            }
        };
    }
}
