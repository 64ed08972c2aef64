package org.signpost.desk.comment;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.comment.SourceStatus;
import org.signpost.desk.Decision;
import org.signpost.desk.Lane;
import org.signpost.desk.Outbox;
import org.signpost.desk.UndoNotices;
import org.signpost.desk.comment.EntrySuggestions.FoundEntries;
import org.signpost.desk.comment.EntrySuggestions.SuggestedEntry;
import org.signpost.desk.queue.LaneView;
import org.signpost.desk.queue.QueueReader;
import org.signpost.desk.queue.QueueRepository;
import org.signpost.draft.Draft;
import org.signpost.draft.LinkWarnings;
import org.signpost.platform.web.Pages;
import org.signpost.staff.Staffer;
import org.signpost.triage.Topic;

/** Shows the page of one comment. */
@Singleton
public final class CommentPage {
    private final Pages pages;
    private final CommentReader views;
    private final QueueRepository queue;
    private final QueueReader lanes;
    private final UndoNotices undoNotices;
    private final Outbox outbox;
    private final LinkWarnings warnings;
    private final Clock clock;

    CommentPage(
            Pages pages,
            CommentReader views,
            QueueRepository queue,
            QueueReader lanes,
            UndoNotices undoNotices,
            Outbox outbox,
            LinkWarnings warnings,
            Clock clock) {
        this.pages = pages;
        this.views = views;
        this.queue = queue;
        this.lanes = lanes;
        this.undoNotices = undoNotices;
        this.outbox = outbox;
        this.warnings = warnings;
        this.clock = clock;
    }

    /**
     * What the page of a comment says besides.
     *
     * @param last the number of the decision that the last key made, or null
     * @param problem why nothing was changed, or empty
     * @param showAll whether personal data is shown
     * @param allTheSame how the person may insist on what was refused, or null
     * @param chosen topics that were chosen and not saved, or null
     * @param found entries that were looked for, or null
     * @param show the slug of an entry to show in place of the draft, or null
     */
    public record Context(
            @Nullable String lane,
            @Nullable Long last,
            String problem,
            @Nullable AllTheSame allTheSame,
            boolean showAll,
            @Nullable Set<Topic> chosen,
            @Nullable FoundEntries found,
            @Nullable String show) {
        /** Of a page that is only read. */
        static Context reading(@Nullable String lane, @Nullable Long last, FoundEntries found, @Nullable String show) {
            return new Context(lane, last, "", null, false, null, found, show);
        }

        /** Of a page with personal data. */
        static Context showing(@Nullable String lane) {
            return new Context(lane, null, "", null, true, null, null, null);
        }

        /** Of a page that says why nothing was changed. */
        public static Context refused(@Nullable String lane, String problem) {
            return new Context(lane, null, problem, null, false, null, null, null);
        }

        /** The same with a button that insists. */
        public Context offering(AllTheSame button) {
            return new Context(lane, last, problem, button, showAll, chosen, found, show);
        }

        /** The same with topics that were chosen and not saved. */
        public Context choosing(Set<Topic> topics) {
            return new Context(lane, last, problem, allTheSame, showAll, topics, found, show);
        }

        /** The entry in place of the draft, or null where the draft is shown. */
        @Nullable SuggestedEntry shown(CommentDetails view) {
            return view.suggestions().stream()
                    .filter(entry -> entry.slug().equals(show))
                    .findFirst()
                    .orElse(null);
        }

        /** The form that corrects the topics, or null while there are none. */
        @Nullable TopicsView topics(CommentDetails view) {
            TopicsView topics = view.topics();
            return topics == null || chosen == null ? topics : topics.choosing(chosen);
        }
    }

    /**
     * The button with which a person insists on a reply whose links are dead.
     *
     * @param entry whose reply it is, or null where it is the draft
     * @param insistence what it sends
     */
    public record AllTheSame(@Nullable String entry, String insistence) {
        /** What it does, as the last part of the address. */
        public String action() {
            return entry == null ? "approve" : "entry";
        }
    }

    public HttpResponse<?> show(HttpRequest<?> request, CommentId id, HttpStatus status, Context context) {
        Staffer who = Staffer.of(request);
        Optional<CommentDetails> found = views.of(id, who, context.showAll());
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        CommentDetails view = found.get();
        Decision live = view.status().live();
        Lane held = view.status().lane();
        Lane lane = held == null ? Lane.ofSlugOrReady(context.lane()) : held;
        LaneView around = lanes.around(lane, id);
        Optional<QueueRepository.LaneNavigation> navigation =
                around.neighbours().or(() -> queue.navigation(lane, id, clock.instant()));
        CommentPageView page = new CommentPageView(
                view,
                lane,
                context.problem(),
                context.allTheSame(),
                context.topics(view),
                Objects.requireNonNullElse(context.found(), FoundEntries.none(id)),
                view.comment().status() == SourceStatus.HELD ? outbox.holdOf(id).orElse(null) : null,
                live == null ? null : outbox.replyOf(live.id()).orElse(null),
                view.answerable() ? warnings.of(proposed(view)) : List.of(),
                undoNotices.describe(context.last(), who).orElse(null),
                navigation.map(QueueRepository.LaneNavigation::next).orElse(null),
                navigation.map(QueueRepository.LaneNavigation::previous).orElse(null),
                around,
                context.shown(view),
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
    private static List<String> proposed(CommentDetails view) {
        Draft draft = view.draft();
        return Stream.concat(
                        Stream.ofNullable(draft).map(some -> some.reply().text()),
                        view.suggestions().stream().map(SuggestedEntry::text))
                .toList();
    }

    public boolean exists(CommentId id) {
        return queue.existsById(id);
    }

    /** Where a comment is shown to somebody who works in this lane. */
    public static String address(long id, @Nullable String lane) {
        return "/desk/" + id + "?lane=" + Lane.ofSlugOrReady(lane).slug();
    }
}
