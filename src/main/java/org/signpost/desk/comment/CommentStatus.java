package org.signpost.desk.comment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.desk.Decision;
import org.signpost.desk.DecisionRepository;
import org.signpost.desk.NoReplyReason;
import org.signpost.desk.queue.QueueRepository;
import org.signpost.desk.queue.QueueRepository.QueueEntry;
import org.signpost.staff.Staffer;
import org.signpost.triage.TopicCorrection;
import org.signpost.triage.TopicCorrections;

/** What people have done with a comment, and who has it now. */
@Singleton
final class CommentStatus {
    private final QueueRepository queue;
    private final DecisionRepository decisions;
    private final TopicCorrections corrections;
    private final Claims claims;
    private final UnsentTexts texts;
    private final Clock clock;

    CommentStatus(
            QueueRepository queue,
            DecisionRepository decisions,
            TopicCorrections corrections,
            Claims claims,
            UnsentTexts texts,
            Clock clock) {
        this.queue = queue;
        this.decisions = decisions;
        this.corrections = corrections;
        this.claims = claims;
        this.texts = texts;
        this.clock = clock;
    }

    CommentStanding of(Comment comment, Staffer who) {
        CommentId id = comment.id();
        List<Decision> made = decisions.findTop50ByCommentIdOrderByIdDesc(id);
        List<TopicCorrection> corrected = corrections.history(id);
        return new CommentStanding(
                queue.find(id, clock.instant()).map(QueueEntry::lane).orElse(null),
                history(made, corrected),
                decisions.live(id).orElse(null),
                made.stream()
                        .filter(decision -> decision.accountId().equals(who.id()))
                        .findFirst()
                        .map(Decision::id)
                        .orElse(null),
                made.isEmpty() ? null : made.getFirst().undoneWhy(),
                corrected.stream()
                        .filter(correction -> correction.revision() == comment.revision())
                        .findFirst()
                        .orElse(null),
                claims.others(id, who).orElse(null),
                texts.findByCommentIdAndAccountId(id, who.id()).orElse(null));
    }

    static List<CommentDetails.Happened> history(List<Decision> made, List<TopicCorrection> corrected) {
        List<CommentDetails.Happened> lines = new ArrayList<>();
        made.forEach(decision -> addLines(decision, lines));
        corrected.forEach(correction -> lines.add(new CommentDetails.Happened(
                TopicSentences.change(correction.correctedBy(), correction), correction.correctedAt())));
        lines.sort(Comparator.comparing(CommentDetails.Happened::at).reversed());
        return lines;
    }

    private static void addLines(Decision decision, List<CommentDetails.Happened> lines) {
        Instant undone = decision.undoneAt();
        if (undone != null) {
            String undo = decision.undoneBy() + " took back: " + decision.kind().words();
            lines.add(new CommentDetails.Happened(Objects.requireNonNullElse(decision.undoneWhy(), undo), undone));
        }
        lines.add(new CommentDetails.Happened(sentence(decision), decision.decidedAt()));
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
