package org.signpost.platform.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.web.router.RouteAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Refuses more than 10 MB everywhere but on a route with {@link LargeBody}: the server's own limit is one for all routes. A
 * body that does not say how long it is stops at the server's limit for what it holds in memory, which is the same.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BodySizeGuard {
    private static final long MOST = 10 << 20;

    private final Pages pages;
    private final HttpServerConfiguration server;

    BodySizeGuard(Pages pages, HttpServerConfiguration server) {
        this.pages = pages;
        this.server = server;
    }

    @RequestFilter
    @Nullable HttpResponse<?> check(HttpRequest<?> request) {
        long most = RouteAttributes.getRouteInfo(request)
                .filter(route -> route.getAnnotationMetadata().hasAnnotation(LargeBody.class))
                .map(route -> server.getMaxRequestSize())
                .orElse(MOST);
        return request.getContentLength() > most
                ? pages.problem(request, HttpStatus.REQUEST_ENTITY_TOO_LARGE, "413")
                : null;
    }
}
