package org.signpost.ingest.hint;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.signpost.comment.SiteId;
import org.signpost.staff.OpenToOtherSites;

/**
 * Where connected sites leave their hints. There is no session here: the signature says who it is. Whoever is refused learns
 * nothing but the status.
 */
@Controller("/hooks/wordpress")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HintController {
    private static final int LONGEST = 4096;

    private final HintReception reception;

    HintController(HintReception reception) {
        this.reception = reception;
    }

    @Post(value = "/{siteId}", consumes = MediaType.ALL)
    @OpenToOtherSites
    HttpResponse<?> hint(HttpRequest<?> request, @PathVariable String siteId) throws IOException {
        byte[] body = body(request);
        if (body.length > LONGEST) {
            return silent(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
        }
        Optional<SignedHint> hint = SignedHint.of(
                request.getHeaders().get("X-Signpost-Time"),
                request.getHeaders().get("X-Signpost-Signature"),
                body);
        if (hint.isEmpty() || !siteId.matches("\\d{1,18}")) {
            return silent(HttpStatus.UNAUTHORIZED);
        }
        return switch (reception.take(new SiteId(Long.parseLong(siteId)), hint.get())) {
            case TAKEN -> HttpResponse.noContent();
            case UNKNOWN -> silent(HttpStatus.UNAUTHORIZED);
            case REPEATED -> silent(HttpStatus.CONFLICT);
        };
    }

    /** The body, or its beginning where it is too long. */
    private static byte[] body(HttpRequest<?> request) throws IOException {
        if (request.getContentLength() > LONGEST || !(request instanceof ServerHttpRequest<?> server)) {
            return new byte[LONGEST + 1];
        }
        try (InputStream in = server.byteBody().toInputStream()) {
            return in.readNBytes(LONGEST + 1);
        }
    }

    /** With a body, though an empty one: a page about what was not done would be for people. */
    private static HttpResponse<?> silent(HttpStatus status) {
        return HttpResponse.status(status).body("").contentType(MediaType.TEXT_PLAIN_TYPE);
    }
}
