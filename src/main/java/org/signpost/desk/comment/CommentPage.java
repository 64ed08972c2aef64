package org.signpost.desk.comment;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.desk.Lane;
import org.signpost.desk.Outbox;
import org.signpost.desk.UndoNotices;
import org.signpost.desk.comment.EntrySuggestions.FoundEntries;
import org.signpost.desk.comment.EntrySuggestions.SuggestedEntry;
import org.signpost.desk.queue.QueueRepository;
import org.signpost.draft.Draft;
import org.signpost.draft.LinkReach;
import org.signpost.platform.web.Pages;
import org.signpost.staff.Staffer;
import org.signpost.triage.Topic;

/** Shows the page of one comment. */
@Singleton
public final class CommentPage {
    private final Pages pages;
    private final CommentReader views;
    private final QueueRepository queue;
    private final UndoNotices undoNotices;
    private final Outbox outbox;
    private final LinkReach reach;
    private final Clock clock;

    CommentPage(
            Pages pages,
            CommentReader views,
            QueueRepository queue,
            UndoNotices undoNotices,
            Outbox outbox,
            LinkReach reach,
            Clock clock) {
        this.pages = pages;
        this.views = views;
        this.queue = queue;
        this.undoNotices = undoNotices;
        this.outbox = outbox;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * What the page of a comment says besides.
     *
     * @param last the number of the decision that the last key made, or null
     * @param problem why nothing was changed, or empty
     * @param showAll whether personal data is shown
     * @param chosen topics that were chosen and not saved, or null
     * @param found entries that were looked for, or null
     */
    public record Context(
            @Nullable String lane,
            @Nullable Long last,
            String problem,
            boolean showAll,
            @Nullable Set<Topic> chosen,
            @Nullable FoundEntries found) {
        /** Of a page that is only read. */
        static Context reading(@Nullable String lane, @Nullable Long last, FoundEntries found) {
            return new Context(lane, last, "", false, null, found);
        }

        /** Of a page with personal data. */
        static Context showing(@Nullable String lane) {
            return new Context(lane, null, "", true, null, null);
        }

        /** Of a page that says why nothing was changed. */
        public static Context refused(@Nullable String lane, String problem) {
            return new Context(lane, null, problem, false, null, null);
        }

        /** The same with topics that were chosen and not saved. */
        public Context choosing(Set<Topic> topics) {
            return new Context(lane, last, problem, showAll, topics, found);
        }

        /** The form that corrects the topics, or null while there are none. */
        @Nullable TopicsView topics(CommentDetails view) {
            TopicsView topics = view.topics();
            return topics == null || chosen == null ? topics : topics.choosing(chosen);
        }
    }

    public HttpResponse<?> show(HttpRequest<?> request, CommentId id, HttpStatus status, Context context) {
        Staffer who = Staffer.of(request);
        Optional<CommentDetails> found = views.of(id, who, context.showAll());
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        CommentDetails view = found.get();
        Lane held = view.status().lane();
        Lane lane = held == null ? Lane.ofSlugOrReady(context.lane()) : held;
        Optional<QueueRepository.LaneNavigation> navigation = queue.navigation(lane, id, clock.instant());
        CommentPageView page = new CommentPageView(
                view,
                lane,
                context.problem(),
                context.topics(view),
                Objects.requireNonNullElse(context.found(), FoundEntries.none(id)),
                outbox.holdOf(id).orElse(null),
                view.open()
                        ? null
                        : outbox.replyOf(Objects.requireNonNull(view.status().live())
                                        .id())
                                .orElse(null),
                view.answerable() ? reach.warning(proposed(view)).orElse(null) : null,
                undoNotices.describe(context.last(), who).orElse(null),
                navigation.map(QueueRepository.LaneNavigation::next).orElse(null),
                navigation.map(QueueRepository.LaneNavigation::previous).orElse(null),
                who);
        return pages.page(
                request,
                status,
                "desk/comment/comment",
                "Comment by " + view.comment().author(),
                "queue",
                page);
    }

    /** All that could be approved as it stands. */
    private static String proposed(CommentDetails view) {
        Draft draft = view.draft();
        return Stream.concat(
                        Stream.ofNullable(draft).map(some -> some.reply().text()),
                        view.suggestions().stream().map(SuggestedEntry::text))
                .collect(Collectors.joining("\n"));
    }

    public boolean exists(CommentId id) {
        return queue.existsById(id);
    }

    /** Where a comment is shown to somebody who works in this lane. */
    public static String address(long id, @Nullable String lane) {
        return "/desk/" + id + "?lane=" + Lane.ofSlugOrReady(lane).slug();
    }
}
