package org.signpost.faq.editing.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.signpost.faq.PublishedVersion;
import org.signpost.faq.editing.Published;
import org.signpost.faq.editing.Publishing;
import org.signpost.faq.editing.VersionName;
import org.signpost.staff.Staffer;

/** Somebody of the legal team has looked, and the answer is still right: the same text with new dates. */
@Controller("/library/entries/{slug}/versions/{number}/still-right")
@Secured("LEGAL")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReviewPage {
    private final Publishing publishing;
    private final EntryPages entries;

    ReviewPage(Publishing publishing, EntryPages entries) {
        this.publishing = publishing;
        this.entries = entries;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> stillRight(HttpRequest<?> request, String slug, int number, @Body Map<String, String> form) {
        LocalDate until;
        try {
            until = LocalDate.parse(form.getOrDefault("review-by", ""));
        } catch (DateTimeException e) {
            return refused(request, slug, "Choose the day until which the answer may be relied on.");
        }
        return switch (publishing.stillRight(new VersionName(slug, number), until, Staffer.of(request))) {
            case Published.Done done ->
                HttpResponse.seeOther(URI.create("/library/entries/" + slug + "?done=library.reviewed"));
            case Published.Behind(PublishedVersion other) ->
                refused(
                        request,
                        slug,
                        other.by() + " published version " + other.number()
                                + " meanwhile. Look at that one; nothing was changed.");
            case Published.Unready unready ->
                refused(
                        request,
                        slug,
                        unready.problems().problems().firstEntry().getValue());
            case Published.Gone gone -> HttpResponse.notFound();
        };
    }

    private HttpResponse<?> refused(HttpRequest<?> request, String slug, String sentence) {
        return entries.show(request, slug, Integer.MAX_VALUE, HttpStatus.CONFLICT, sentence);
    }
}
