package org.signpost.staff.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.web.WebSettings;

/**
 * The two cookies. Over TLS (ours, or that of a proxy in front, which {@code SIGNPOST_PUBLIC_URL} tells) their names begin with
 * {@code __Host-}, so that no other host of the domain can set them; plain HTTP is for the loopback address.
 */
@Singleton
public final class SessionCookies {
    private static final String SESSION = "signpost";
    private static final String DEVICE = "signpost-known";
    private static final Duration DEVICE_LASTS = Duration.ofDays(180);

    private final boolean publicOverTls;
    private final @Nullable String publicAuthority;

    SessionCookies(WebSettings settings) {
        String url = settings.publicUrl();
        URI address = url == null ? null : URI.create(url);
        this.publicOverTls = address != null && "https".equalsIgnoreCase(address.getScheme());
        this.publicAuthority =
                address == null ? null : address.getRawAuthority().toLowerCase(Locale.ROOT);
    }

    /** What the browser keeps: the session's id, and for longer the mark that it has signed in before. */
    public record Secrets(String session, String device) {}

    public Optional<String> session(HttpRequest<?> request) {
        return read(request, SESSION);
    }

    public @Nullable String device(HttpRequest<?> request) {
        return read(request, DEVICE).orElse(null);
    }

    public <T> MutableHttpResponse<T> set(HttpRequest<?> request, MutableHttpResponse<T> response, Secrets secrets) {
        return response.cookie(make(request, SESSION, secrets.session()))
                .cookie(make(request, DEVICE, secrets.device()).maxAge(DEVICE_LASTS));
    }

    public <T> MutableHttpResponse<T> endSession(HttpRequest<?> request, MutableHttpResponse<T> response) {
        return response.cookie(make(request, SESSION, "").maxAge(Duration.ZERO));
    }

    /** The host and port under which the public knows us, where {@code SIGNPOST_PUBLIC_URL} says so. */
    Optional<String> publicAuthority() {
        return Optional.ofNullable(publicAuthority);
    }

    private Optional<String> read(HttpRequest<?> request, String name) {
        return request.getCookies().findCookie(named(request, name)).map(Cookie::getValue);
    }

    private Cookie make(HttpRequest<?> request, String name, String value) {
        return Cookie.of(named(request, name), value)
                .path("/")
                .httpOnly(true)
                .secure(secure(request))
                .sameSite(SameSite.Lax);
    }

    private String named(HttpRequest<?> request, String name) {
        return secure(request) ? "__Host-" + name : name;
    }

    private boolean secure(HttpRequest<?> request) {
        return publicOverTls || request.isSecure();
    }
}
