package org.signpost.desk.comment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comment;
import org.signpost.comment.Post;
import org.signpost.comment.SourceStatus;
import org.signpost.desk.Decision;
import org.signpost.desk.DeskSentences;
import org.signpost.desk.NextDeadline;
import org.signpost.desk.TextHighlights;
import org.signpost.desk.comment.EntrySuggestions.SuggestedEntry;
import org.signpost.draft.Draft;
import org.signpost.triage.Assessment;

/**
 * Everything that is known about one comment, as a person sees it.
 *
 * @param assessment null while triage has not read it
 * @param deadline see {@link NextDeadline}
 * @param parent what it answers, or null
 * @param answers what answers it, the organisation's own first
 * @param settled the answer that somebody of the organisation gave on the website, or null
 * @param draft null where there is none
 * @param whyNoDraft a sentence, or null where nothing is to be said
 * @param found what matching found, with what the draft links
 * @param topicChangeHint that another entry fits since the topics were corrected, or null
 * @param topics null while triage has not read it
 */
public record CommentDetails(
        Comment comment,
        Post post,
        @Nullable Assessment assessment,
        List<TextHighlights.Piece> pieces,
        @Nullable String deadline,
        @Nullable ThreadComment parent,
        List<ThreadComment> answers,
        @Nullable SettledOnSite settled,
        @Nullable Draft draft,
        @Nullable String whyNoDraft,
        List<DraftLine> draftEntries,
        List<SuggestedEntry> found,
        CommentStanding status,
        @Nullable String topicChangeHint,
        @Nullable TopicsView topics,
        ScreenVersion screenVersion,
        boolean shown) {

    /** Another comment of the thread, masked. */
    public record ThreadComment(long id, String author, boolean byStaff, String text) {}

    /**
     * An answer that was given on the website itself.
     *
     * @param writtenAt or null where the website does not say
     */
    public record SettledOnSite(
            ThreadComment answer, @Nullable Instant writtenAt) {
        /** "on 2026-11-02", with a blank before it; empty where the day is not known. */
        public String day() {
            return writtenAt == null ? "" : " on " + writtenAt.toString().substring(0, 10);
        }
    }

    /** An entry that the draft relies on. */
    public record DraftLine(String slug, String question, LocalDate rightOn) {}

    /** One line of the history. */
    public record Happened(String sentence, Instant at) {
        /** "2026-11-02 09:00 UTC". */
        public String time() {
            return at.toString().substring(0, 16).replace('T', ' ') + " UTC";
        }
    }

    public long id() {
        return comment.id().value();
    }

    /** What matching found, without what the draft links already. */
    public List<SuggestedEntry> suggestions() {
        return EntrySuggestions.besides(found, draft);
    }

    /** "Nobody has answered yet.", or null where somebody has. */
    public @Nullable String unanswered() {
        return answers.isEmpty() && settled == null ? "Nobody has answered yet." : null;
    }

    /** What triage makes of the comment, or empty while it has not read it. */
    public String reason() {
        return assessment == null || assessment.isUnread() ? "" : ReasonSentence.of(assessment, deadline);
    }

    /** "The organisation has answered already". */
    public String answersTitle() {
        if (answers.stream().anyMatch(ThreadComment::byStaff)) {
            return "The organisation has answered already";
        }
        return answers.size() == 1 ? "Somebody has answered" : answers.size() + " others have answered";
    }

    /** Why there is no draft, and what to do instead. */
    public String noDraftSentence() {
        if (settled != null) {
            return "It was answered on the website. Nothing is left to do, unless you want to add something.";
        }
        boolean suggested = !suggestions().isEmpty();
        String why = whyNoDraft != null ? whyNoDraft : suggested ? "" : "No entry answers this.";
        return why + (suggested ? " One of these entries may fit, or write by hand." : "");
    }

    /** What became of it where its website hides it, and what that means here; null where it does not. */
    public @Nullable String gone() {
        String gone = DeskSentences.gone(comment.status());
        if (gone == null || !open()) {
            return gone;
        }
        return gone + " Nothing is drafted."
                + (comment.status() == SourceStatus.DELETED
                        ? ""
                        : " If the website shows it again, it is open here again.");
    }

    /** Whether a reply may be chosen or written. */
    public boolean answerable() {
        return open() && !comment.status().hidden();
    }

    /** Whether something in the text is hidden, and can be shown. */
    public boolean hidesSomething() {
        return !shown && assessment != null && !assessment.personalData().isEmpty();
    }

    /** Whether somebody is in danger or a day is near. */
    public boolean urgent() {
        return assessment != null && assessment.urgent();
    }

    /** Whether a person can decide about it now. */
    public boolean open() {
        Decision decision = status.live();
        return decision == null || !decision.kind().replies();
    }
}
