package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.draft.Drafts;
import org.signpost.staff.Staffer;

/** Several approvals; each is a decision of its own, so that one conflict does not stop the rest. */
@Singleton
class Bulk {
    private static final int MOST = 50;
    private static final Pattern ITEM = Pattern.compile("(\\d{1,18})=([\\d.]{5,50})");

    private final Queue queue;
    private final Comments comments;
    private final Snippets snippets;
    private final Drafts drafts;
    private final Decisions decisions;
    private final Clock clock;

    Bulk(Queue queue, Comments comments, Snippets snippets, Drafts drafts, Decisions decisions, Clock clock) {
        this.queue = queue;
        this.comments = comments;
        this.snippets = snippets;
        this.drafts = drafts;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Those that are ready and sure, with the whole text that would go out. */
    List<BulkItem> list(List<Long> picked) {
        List<BulkItem> items = new ArrayList<>();
        picked.stream().distinct().limit(MOST).map(CommentId::new).forEach(id -> item(id).ifPresent(items::add));
        return items;
    }

    List<BulkResult> approve(Staffer who, List<String> items) {
        List<BulkResult> results = new ArrayList<>();
        for (String item : items.subList(0, Math.min(MOST, items.size()))) {
            Matcher matcher = ITEM.matcher(item);
            if (matcher.matches()) {
                CommentId id = new CommentId(Long.parseLong(matcher.group(1)));
                Seen.parse(matcher.group(2)).ifPresent(seen -> results.add(result(who, id, seen)));
            }
        }
        return results;
    }

    private BulkResult result(Staffer who, CommentId id, Seen seen) {
        String author = comments.find(id).map(Comment::author).orElse("");
        if (!isSure(id)) {
            return new BulkResult(id.value(), author, false, "It is not among the ready and sure ones any more.");
        }
        return switch (decisions.decide(who, id, seen, new Deed.Approve())) {
            case Outcome.Decided decided -> new BulkResult(id.value(), author, true, "Approved.");
            case Outcome.Refused(String sentence) -> new BulkResult(id.value(), author, false, sentence);
            case Outcome.Outdated(String sentence) -> new BulkResult(id.value(), author, false, sentence);
            case Outcome.Unknown() -> new BulkResult(id.value(), author, false, "It is not here any more.");
        };
    }

    private boolean isSure(CommentId id) {
        return queue.find(id, clock.instant())
                .filter(place -> place.sure() && place.lane() == Lane.READY)
                .isPresent();
    }

    private Optional<BulkItem> item(CommentId id) {
        Optional<Comment> comment = isSure(id) ? comments.find(id) : Optional.empty();
        return comment.flatMap(found -> drafts.current(id)
                .filter(draft -> draft.revision() == found.revision())
                .map(draft -> new BulkItem(
                        id.value(),
                        found.author(),
                        snippets.of(id),
                        draft.text(),
                        id + "="
                                + new Seen(
                                        found.revision(),
                                        draft.id(),
                                        decisions
                                                .live(id)
                                                .map(live -> live.id().value())
                                                .orElse(0L)))));
    }
}
