package org.signpost.desk.topic;

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
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.desk.comment.CommentPage;
import org.signpost.desk.comment.TopicsVersion;
import org.signpost.platform.web.Pages;
import org.signpost.staff.Staffer;
import org.signpost.triage.Topic;
import org.signpost.triage.Topics;

/** Correcting what a comment is about; afterwards the same comment is shown with the draft that follows. */
@Controller("/desk/{id}/topics")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TopicController {
    private final TopicChanges topicChanges;
    private final CommentPage page;

    TopicController(TopicChanges topicChanges, CommentPage page) {
        this.topicChanges = topicChanges;
        this.page = page;
    }

    /**
     * What the form sends.
     *
     * @param topicsVersion see {@link TopicsVersion}
     * @param lane where the person is working
     * @param topic slugs of the boxes that are ticked; null where none is
     */
    @Serdeable
    record Form(
            @Nullable String topicsVersion,
            @Nullable String lane,
            @Nullable List<String> topic) {
        Set<Topic> topics() {
            Set<Topic> topics = new TreeSet<>();
            for (String slug : topic == null ? List.<String>of() : topic) {
                Topics.ofSlug(slug).ifPresent(topics::add);
            }
            return topics;
        }

        TopicsVersion version() {
            return TopicsVersion.parse(Objects.requireNonNullElse(topicsVersion, ""))
                    .orElse(TopicsVersion.NOTHING);
        }
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> correct(HttpRequest<?> request, long id, @Body Form form) {
        CommentId comment = new CommentId(id);
        if (!page.exists(comment)) {
            return HttpResponse.notFound();
        }
        return switch (topicChanges.correct(Staffer.of(request), comment, form.version(), form.topics())) {
            case TopicChanges.TopicOutcome.Corrected _ -> back(id, form, "desk.topics");
            case TopicChanges.TopicOutcome.Same _ -> back(id, form, "desk.topics-same");
            case TopicChanges.TopicOutcome.Refused(String sentence) ->
                page.show(
                        request,
                        comment,
                        HttpStatus.CONFLICT,
                        CommentPage.Context.refused(form.lane(), sentence).choosing(form.topics()));
            case TopicChanges.TopicOutcome.Unknown _ -> HttpResponse.notFound();
        };
    }

    private HttpResponse<?> back(long id, Form form, String notice) {
        return Pages.seeOther(CommentPage.address(id, form.lane()), notice);
    }
}
