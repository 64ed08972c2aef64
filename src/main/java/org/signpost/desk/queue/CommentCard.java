package org.signpost.desk.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.CommentExcerpt;
import org.signpost.desk.CommentSnippets;
import org.signpost.desk.DeskSentences;
import org.signpost.desk.Lane;
import org.signpost.desk.NextDeadline;
import org.signpost.desk.TextHighlights;
import org.signpost.triage.Assessment;
import org.signpost.triage.Confidence;

/** One comment in a list; personal data is masked. */
public record CommentCard(QueueRepository.CardRow row, Assessment assessment, Instant now) {
    /** From here on an entry is more likely to be the one than not. */
    private static final float LIKELY = 0.5f;

    public long id() {
        return row.id().value();
    }

    /** Where a click leads. */
    public String address() {
        return "/desk/" + id()
                + (row.lane() == null ? "" : "?lane=" + row.lane().slug());
    }

    /** The sentence that asks, else the beginning. */
    public String snippet() {
        return CommentSnippets.of(row.text(), assessment);
    }

    /** What the comment says about itself in two lines: what drove the decision, and the sentence that asks. */
    public List<TextHighlights.Piece> excerpt() {
        return CommentExcerpt.of(row.text(), assessment);
    }

    public @Nullable String deadline() {
        return NextDeadline.words(assessment, today());
    }

    /** "in 3 days", or null. */
    public @Nullable String dueShortly() {
        return NextDeadline.shortly(assessment, today());
    }

    /** "held now", "danger" or "urgent", or null. */
    public @Nullable String alarm() {
        if (assessment.held()) {
            return "held now";
        }
        return assessment.danger() ? "danger" : assessment.urgent() ? "urgent" : null;
    }

    /** "3 h". */
    public String waits() {
        return DeskSentences.shortSpan(Duration.between(row.waitingSince(), now));
    }

    /** How sure matching is of the entry that the draft links, or null where there is none that matching chose. */
    public @Nullable Confidence entryWord() {
        Float score = row.entryScore();
        if (score == null) {
            return null;
        }
        if (Boolean.TRUE.equals(row.entryAnswers())) {
            return Confidence.SURE;
        }
        return score >= LIKELY ? Confidence.LIKELY : Confidence.NOT_SURE;
    }

    /** "Maria: He has a hearing" where the legal team has it, or null. */
    public @Nullable String legalNote() {
        if (row.lane() != Lane.LEGAL || row.decidedBy() == null) {
            return null;
        }
        String note = row.note();
        return row.decidedBy() + (note == null || note.isEmpty() ? " left no note" : ": " + note);
    }

    /** "2026-11-09" where it is put off until then, or null. */
    public @Nullable String putOffUntil() {
        Instant until = row.snoozedUntil();
        return row.lane() != Lane.SNOOZED || until == null ? null : day(until);
    }

    /** What became of it where its website hides it, or null. */
    public @Nullable String gone() {
        return DeskSentences.goneWords(row.status());
    }

    /** The day on which it was written; "no date" where its website does not say. */
    public String day() {
        return row.writtenAt() == null ? "no date" : day(row.writtenAt());
    }

    /** The day since which it waits. */
    public String waitsSince() {
        return day(row.waitingSince());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static String day(Instant time) {
        return time.toString().substring(0, 10);
    }
}
