package org.signpost.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.Pages;
import org.signpost.staff.Staffer;

/** Approving several sure drafts: first the list with every text, then one decision for each. */
@Controller("/desk/selected")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BulkPages {
    private final Pages pages;
    private final Bulk bulk;

    BulkPages(Pages pages, Bulk bulk) {
        this.pages = pages;
        this.bulk = bulk;
    }

    /** Ids with what was seen, as {@code 17=1.4.0}. */
    @Serdeable
    record Form(@Nullable List<String> item) {}

    @Get
    HttpResponse<?> list(HttpRequest<?> request, @QueryValue @Nullable List<Long> pick) {
        BulkView view = new BulkView(bulk.list(pick == null ? List.of() : pick));
        return pages.page(request, "desk/selected", "Approve several", "queue", view);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(HttpRequest<?> request, @Body Form form) {
        List<String> items = form.item() == null ? List.of() : form.item();
        BulkView.Results view = new BulkView.Results(bulk.approve(Staffer.of(request), items));
        return pages.page(request, "desk/approved", "Approved", "queue", view);
    }
}
