package org.signpost.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comment;
import org.signpost.comment.Post;
import org.signpost.draft.Draft;
import org.signpost.triage.Assessment;

/**
 * Everything that the page of one comment shows.
 *
 * @param assessment null while triage has not read it
 * @param lane where it waits, or null
 * @param parent what it answers, or null
 * @param answers what answers it, the organisation's own first
 * @param draft null where there is none
 * @param whyNoDraft a sentence, or null where nothing is to be said
 * @param offers other entries, without the draft's
 * @param live the decision that holds, or null
 * @param claim somebody else's, or null
 * @param stopped why the program took the last decision back, or null
 * @param ownText what the person has typed before, or null
 * @param fitsNow that another entry fits since the topics were corrected, or null
 * @param topics null while triage has not read it
 */
public record CommentView(
        Comment comment,
        Post post,
        @Nullable Assessment assessment,
        @Nullable Lane lane,
        List<Piece> pieces,
        @Nullable String deadline,
        @Nullable Neighbour parent,
        List<Neighbour> answers,
        @Nullable Draft draft,
        @Nullable String whyNoDraft,
        List<DraftLine> draftEntries,
        List<Offer> offers,
        @Nullable Decision live,
        List<Happened> history,
        @Nullable Claim claim,
        @Nullable String ownText,
        @Nullable String fitsNow,
        @Nullable TopicsView topics,
        @Nullable String stopped,
        Seen seen,
        boolean shown) {

    /** Another comment of the thread, masked. */
    public record Neighbour(long id, String author, boolean byStaff, String text) {}

    /** An entry that the draft relies on. */
    public record DraftLine(String slug, String question, java.time.LocalDate rightOn) {}

    /** One line of the history. */
    public record Happened(String sentence, java.time.Instant at) {}

    /** Whether the organisation has answered in the thread already. */
    public boolean answeredByStaff() {
        return answers.stream().anyMatch(Neighbour::byStaff);
    }

    /** Whether something is hidden in the text. */
    public boolean hidesSomething() {
        return assessment != null && !assessment.personalData().isEmpty();
    }

    /** Whether a person can decide about it now. */
    public boolean open() {
        Decision decision = live;
        return decision == null || !decision.kind().replies();
    }
}
