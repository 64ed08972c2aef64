package org.signpost.desk.decision;

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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.desk.CommentSnippets;
import org.signpost.desk.Lane;
import org.signpost.desk.comment.ScreenVersion;
import org.signpost.desk.queue.QueueRepository;
import org.signpost.draft.Draft;
import org.signpost.draft.Drafts;
import org.signpost.draft.LinkLooks;
import org.signpost.platform.web.Pages;
import org.signpost.staff.Staffer;

/** Approving several sure drafts: first the list with every text, then one decision for each. */
@Controller("/desk/selected")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BulkApprovalController {
    private static final int MOST = 50;
    private static final Pattern ITEM = Pattern.compile("(\\d{1,18})=([\\d.]{5,50})");

    private final Pages pages;
    private final QueueRepository queue;
    private final Comments comments;
    private final CommentSnippets snippets;
    private final Drafts drafts;
    private final Decisions decisions;
    private final LinkLooks looks;
    private final Clock clock;

    BulkApprovalController(
            Pages pages,
            QueueRepository queue,
            Comments comments,
            CommentSnippets snippets,
            Drafts drafts,
            Decisions decisions,
            LinkLooks looks,
            Clock clock) {
        this.pages = pages;
        this.queue = queue;
        this.comments = comments;
        this.snippets = snippets;
        this.drafts = drafts;
        this.decisions = decisions;
        this.looks = looks;
        this.clock = clock;
    }

    /** Ids with what was seen, as {@code 17=1.4.0}. */
    @Serdeable
    record Form(@Nullable List<String> item) {}

    /** Those that are ready and sure, with the whole text that would go out. */
    @Get
    HttpResponse<?> list(HttpRequest<?> request, @QueryValue @Nullable List<Long> pick) {
        List<BulkApprovalView.Item> items = Stream.ofNullable(pick)
                .flatMap(List::stream)
                .distinct()
                .limit(MOST)
                .flatMap(id -> item(new CommentId(id)).stream())
                .toList();
        return pages.page(request, "desk/decision/selected", "Approve several", "queue", new BulkApprovalView(items));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(HttpRequest<?> request, @Body Form form) {
        List<String> items = form.item() == null ? List.of() : form.item();
        BulkApprovalView.Results view = new BulkApprovalView.Results(approveAll(Staffer.of(request), items));
        return pages.page(request, "desk/decision/approved", "Approved", "queue", view);
    }

    /** Each is a decision of its own, so that one conflict does not stop the rest; see {@link BulkApprovalView.Item#item}. */
    private List<BulkApprovalView.Result> approveAll(Staffer who, List<String> items) {
        List<Seen> seen = items.stream()
                .limit(MOST)
                .map(ITEM::matcher)
                .filter(Matcher::matches)
                .flatMap(item -> ScreenVersion.parse(item.group(2))
                        .map(screen -> new Seen(new CommentId(Long.parseLong(item.group(1))), screen))
                        .stream())
                .toList();
        decisions.lookAhead(seen.stream().map(Seen::id).toList());
        return seen.stream().map(one -> approve(who, one.id(), one.screen())).toList();
    }

    /** A comment, and what the person has on the screen of it. */
    private record Seen(CommentId id, ScreenVersion screen) {}

    private BulkApprovalView.Result approve(Staffer who, CommentId id, ScreenVersion screen) {
        String author = comments.find(id).map(Comment::author).orElse("");
        DecisionOutcome outcome = isSure(id)
                ? decisions.decide(who, id, screen, new DecisionRequest.Approve())
                : new DecisionOutcome.Refused("It is not among the ready and sure ones any more.");
        String sentence = switch (outcome) {
            case DecisionOutcome.Decided _ -> "Approved.";
            case DecisionOutcome.DeadLink dead -> dead.problems() + " It was left out: open it to correct the link.";
            case DecisionOutcome.Refusal refusal -> refusal.sentence();
            case DecisionOutcome.Unknown() -> "It is not here any more.";
        };
        return new BulkApprovalView.Result(id.value(), author, outcome instanceof DecisionOutcome.Decided, sentence);
    }

    private boolean isSure(CommentId id) {
        return queue.find(id, clock.instant())
                .filter(entry -> entry.sure() && entry.lane() == Lane.READY)
                .isPresent();
    }

    private Optional<BulkApprovalView.Item> item(CommentId id) {
        Optional<Comment> comment = isSure(id) ? comments.find(id) : Optional.empty();
        return comment.flatMap(found -> drafts.current(id)
                .filter(draft -> draft.revision() == found.revision())
                .map(draft -> item(found, draft)));
    }

    private BulkApprovalView.Item item(Comment comment, Draft draft) {
        ScreenVersion screen = ScreenVersion.of(
                comment.revision(), draft, decisions.live(comment.id()).orElse(null));
        return new BulkApprovalView.Item(
                comment.author(),
                snippets.of(comment.id()),
                draft.reply().text(),
                LinkLooks.problems(looks.glance(List.of(draft.reply().text()))),
                comment.id() + "=" + screen);
    }
}
