package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.staff.Staffer;

/** What people have done with a comment, and who has it now. */
@Singleton
class Standing {
    private final Queue queue;
    private final DecisionRows decisions;
    private final Claims claims;
    private final OwnTexts texts;
    private final Clock clock;

    Standing(Queue queue, DecisionRows decisions, Claims claims, OwnTexts texts, Clock clock) {
        this.queue = queue;
        this.decisions = decisions;
        this.claims = claims;
        this.texts = texts;
        this.clock = clock;
    }

    /** All of it. */
    record State(
            @Nullable Lane lane,
            @Nullable Decision live,
            List<CommentView.Happened> history,
            @Nullable Claim claim,
            @Nullable String ownText,
            @Nullable String stopped) {}

    State of(CommentId comment, Staffer who) {
        Instant now = clock.instant();
        List<Decision> history = decisions.history(comment);
        return new State(
                queue.find(comment, now).map(Place::lane).orElse(null),
                decisions.live(comment).orElse(null),
                lines(history),
                claims.others(comment, who).orElse(null),
                texts.find(comment, who.id()).orElse(null),
                history.isEmpty() ? null : history.getFirst().undoneWhy());
    }

    private static List<CommentView.Happened> lines(List<Decision> history) {
        List<CommentView.Happened> lines = new ArrayList<>();
        for (Decision decision : history) {
            Instant undone = decision.undoneAt();
            if (undone != null) {
                lines.add(new CommentView.Happened(
                        decision.undoneWhy() == null
                                ? decision.undoneBy() + " took back: "
                                        + decision.kind().words()
                                : decision.undoneWhy(),
                        undone));
            }
            lines.add(new CommentView.Happened(sentence(decision), decision.decidedAt()));
        }
        return lines;
    }

    private static String sentence(Decision decision) {
        NoReplyReason reason = decision.reason();
        String why = reason == null ? "" : ": " + reason.words();
        String until = decision.snoozedUntil() == null
                ? ""
                : " until " + decision.snoozedUntil().toString().substring(0, 10);
        String note = decision.note().isEmpty() ? "" : ": “" + decision.note() + "”";
        String entry = decision.entrySlug() == null ? "" : " (" + decision.entrySlug() + ")";
        return decision.decidedBy() + ": " + decision.kind().words() + why + until + entry + note;
    }
}
