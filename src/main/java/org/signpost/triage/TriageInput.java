package org.signpost.triage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentType;

/**
 * One comment as triage reads it: its text and what is known around it.
 *
 * @param text as received; of any length, only its beginning is read
 * @param type what the source calls it
 * @param author the name as shown
 * @param byStaff whether the source marks the author as the organisation's own account
 * @param organisation the name under which the organisation itself answers, empty where unknown
 * @param title of the post under which it stands, empty where unknown
 * @param language ISO 639-1 code of the site's main language
 * @param parentText the text of the comment that this one answers, or null at the top of a thread
 * @param writtenOn the day on which it was written, or null where unknown
 */
public record TriageInput(
        String text,
        CommentType type,
        String author,
        boolean byStaff,
        String organisation,
        String title,
        String language,
        @Nullable String parentText,
        @Nullable LocalDate writtenOn) {

    /** So many UTF-16 units of a text are read. */
    public static final int MAX_TEXT = 20_000;

    /** A reader's comment of which nothing but its text is known, on an English site. */
    public static TriageInput of(String text) {
        return new TriageInput(text, CommentType.COMMENT, "Anonymous", false, "", "", "en", null, null);
    }

    /** The same with the text of the comment that this one answers. */
    public TriageInput answering(@Nullable String parent) {
        return new TriageInput(text, type, author, byStaff, organisation, title, language, parent, writtenOn);
    }
}
