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
 * @param problem why it was not approved, or empty
 */
public record ReplyEditorView(
        CommentDetails comment, Lane lane, boolean byHand, String text, String relies, String problem) {
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
