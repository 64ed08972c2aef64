package org.signpost.desk.decision;

import org.jspecify.annotations.Nullable;
import org.signpost.desk.Lane;
import org.signpost.desk.comment.CommentDetails;
import org.signpost.desk.comment.SourceVersions;
import org.signpost.draft.Draft;

/**
 * The editor of one reply.
 *
 * @param lane where the person is working
 * @param byHand whether the text did not begin as the draft
 * @param text what the field holds
 * @param relies see {@link SourceVersions}
 * @param problem why it was not approved, or null
 */
public record ReplyEditorView(
        CommentDetails comment,
        Lane lane,
        boolean byHand,
        String text,
        String relies,
        @Nullable Problem problem) {
    /**
     * Why the text was not approved.
     *
     * @param insistence what the form sends with which the person insists on it, or empty where they cannot
     */
    public record Problem(String sentence, String insistence) {}

    /** As the form sends it. */
    public String by() {
        return byHand ? "hand" : "draft";
    }

    /** The draft where the text is another one by now, or null. */
    public @Nullable Draft otherDraft() {
        Draft draft = comment.draft();
        return draft == null || draft.reply().text().equals(text) ? null : draft;
    }
}
