package org.signpost.desk.decision;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.DecisionRepository;
import org.signpost.platform.web.Pages;
import org.signpost.staff.Staffer;

/** Leads a person back through what they decided, one comment after another; there it can be taken back. */
@Controller("/desk/earlier")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OwnDecisionController {
    private final DecisionRepository decisions;

    OwnDecisionController(DecisionRepository decisions) {
        this.decisions = decisions;
    }

    /** The comment of the person's newest decision, or of the one before {@code before}. */
    @Get
    HttpResponse<?> earlier(HttpRequest<?> request, @QueryValue @Nullable Long before) {
        return decisions
                .newestOf(Staffer.of(request).id(), before)
                .<HttpResponse<?>>map(decision -> HttpResponse.seeOther(URI.create("/desk/" + decision.commentId())))
                .orElseGet(() -> Pages.seeOther("/desk", "desk.no-earlier"));
    }
}
