package org.signpost.staff.session;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.SecretTokens;
import org.signpost.platform.web.Pages;
import org.signpost.platform.web.Viewer;
import org.signpost.staff.OpenToOtherSites;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses what another website makes a browser send: first by {@code Sec-Fetch-Site}, then by {@code Origin} against
 * {@code Host}, and where somebody is signed in also by the token of the session, in the form field {@code csrf} or the
 * header {@code X-CSRF}.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CrossSiteGuard implements Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(CrossSiteGuard.class);
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");
    private static final Pattern FORM_FIELD = Pattern.compile("(?:^|&)csrf=([A-Za-z0-9_-]{43})(?:&|$)");
    private static final Pattern PART =
            Pattern.compile("name=\"csrf\"\\r?\\n(?:[A-Za-z-]+:[^\\r\\n]*\\r?\\n)*\\r?\\n([A-Za-z0-9_-]{43})\\r?\\n");

    /** How far into a form with a file the token is looked for: it is the first field, and the file may be of any size. */
    private static final int HEAD = 16 * 1024;

    private final SessionCookies cookies;
    private final Pages pages;

    CrossSiteGuard(SessionCookies cookies, Pages pages) {
        this.cookies = cookies;
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> check(HttpRequest<?> request) {
        if (SAFE.contains(request.getMethod()) || isOpen(request)) {
            return null;
        }
        if (!comesFromOurPages(request, cookies.publicAuthority())) {
            return refuse(request, "origin");
        }
        Optional<String> expected = Viewer.of(request).map(Viewer::csrfToken);
        if (expected.isEmpty() || carriesInHeader(request, expected.get()) || carries(request, expected.get())) {
            return null;
        }
        return refuse(request, "token");
    }

    private static boolean isOpen(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(route -> route.getAnnotationMetadata().hasAnnotation(OpenToOtherSites.class))
                .isPresent();
    }

    /**
     * Whether a page of ours sent it.
     *
     * @param publicAuthority the host and port under which the public knows us, where it is set
     */
    static boolean comesFromOurPages(HttpRequest<?> request, Optional<String> publicAuthority) {
        String fetchSite = request.getHeaders().get("Sec-Fetch-Site");
        if (fetchSite != null) {
            return OUR_OWN.contains(fetchSite);
        }
        String authority = authority(request.getHeaders().get(HttpHeaders.ORIGIN));
        return authority != null
                && (authority.equalsIgnoreCase(request.getHeaders().get(HttpHeaders.HOST))
                        || authority.equalsIgnoreCase(publicAuthority.orElse(null)));
    }

    private static @Nullable String authority(@Nullable String origin) {
        try {
            return origin == null ? null : URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean carriesInHeader(HttpRequest<?> request, String expected) {
        String given = request.getHeaders().get("X-CSRF");
        return given != null && SecretTokens.same(given, expected);
    }

    private static boolean carries(HttpRequest<?> request, String expected) {
        String type = request.getContentType().map(Object::toString).orElse("");
        boolean multipart = type.startsWith("multipart/form-data");
        if (!multipart && !type.startsWith("application/x-www-form-urlencoded")) {
            return false;
        }
        Matcher matcher = multipart ? PART.matcher(head(request)) : FORM_FIELD.matcher(body(request));
        return matcher.find() && SecretTokens.same(matcher.group(1), expected);
    }

    /** A copy of the body; the route reads the original. */
    private static String body(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> server)) {
            return "";
        }
        try (var copy = server.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST);
                var bytes = copy.buffer().join()) {
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }
    }

    /** A copy of the first bytes of the body, without waiting for the others; the route reads the original. */
    private static String head(HttpRequest<?> request) {
        if (!(request instanceof ServerHttpRequest<?> server)) {
            return "";
        }
        try (var copy = server.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST);
                InputStream in = copy.toInputStream()) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<?> refuse(HttpRequest<?> request, String why) {
        LOG.warn("event=request.cross-site-refused why={} path={}", why, request.getPath());
        return pages.problem(request, HttpStatus.FORBIDDEN, "cross-site");
    }
}
