package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comment;
import org.signpost.triage.TopicCorrection;
import org.signpost.triage.TopicCorrections;

/** Tells what people did with a comment, the newest first. */
@Singleton
class Past {
    private final DecisionRows decisions;
    private final TopicCorrections corrections;

    Past(DecisionRows decisions, TopicCorrections corrections) {
        this.decisions = decisions;
        this.corrections = corrections;
    }

    /**
     * All of it.
     *
     * @param live the decision that holds, or null
     * @param stopped why the program took the last decision back, or null
     * @param corrected the correction of topics that holds, or null
     */
    record Summary(
            List<CommentView.Happened> lines,
            @Nullable Decision live,
            @Nullable String stopped,
            @Nullable TopicCorrection corrected) {}

    Summary of(Comment comment) {
        List<Decision> made = decisions.history(comment.id());
        List<TopicCorrection> corrected = corrections.history(comment.id());
        return new Summary(
                lines(made, corrected),
                decisions.live(comment.id()).orElse(null),
                made.isEmpty() ? null : made.getFirst().undoneWhy(),
                corrected.stream()
                        .filter(correction -> correction.revision() == comment.revision())
                        .findFirst()
                        .orElse(null));
    }

    static List<CommentView.Happened> lines(List<Decision> made, List<TopicCorrection> corrected) {
        List<CommentView.Happened> lines = new ArrayList<>();
        made.forEach(decision -> addLines(decision, lines));
        corrected.stream()
                .map(correction -> new CommentView.Happened(
                        TopicSentences.change(correction.correctedBy(), correction), correction.correctedAt()))
                .forEach(lines::add);
        lines.sort(Comparator.comparing(CommentView.Happened::at).reversed());
        return lines;
    }

    private static void addLines(Decision decision, List<CommentView.Happened> lines) {
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
