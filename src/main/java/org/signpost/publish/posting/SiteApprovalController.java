package org.signpost.publish.posting;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.desk.Lane;
import org.signpost.platform.web.Pages;
import org.signpost.staff.Staffer;

/** A person wants a comment approved that its website holds. */
@Controller("/replies/held/{comment}")
@Secured("MODERATOR")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SiteApprovalController {
    private final ApprovalRecords records;

    SiteApprovalController(ApprovalRecords records) {
        this.records = records;
    }

    /** What the form sends: the lane in which the person is working. */
    @Serdeable
    record LaneForm(@Nullable String lane) {}

    @Post("/approve")
    HttpResponse<?> approve(HttpRequest<?> request, long comment, @Body LaneForm form) {
        boolean asked = records.ask(Staffer.of(request), new CommentId(comment));
        return Pages.seeOther(
                "/desk/" + comment + "?lane=" + Lane.ofSlugOrReady(form.lane()).slug(),
                asked ? "publish.approval" : "publish.no-approval");
    }
}
