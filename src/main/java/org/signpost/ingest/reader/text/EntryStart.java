package org.signpost.ingest.reader.text;

import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentType;

/**
 * A place where an entry may begin: a line that names who says something, a name with a date, or another page's link.
 *
 * @param line the first line of it
 * @param body the line behind it, where the text begins
 * @param marker who, and how far in it stands
 * @param date what the page writes, or null where no date stands with it
 * @param evidence by which it was found
 * @param rhythm how name, date and text follow each other; entries of one page have one rhythm
 * @param apart whether an empty line, a button or a heading stands before it
 * @param afterButton whether the last words before it are a button, a link of another page or a heading
 */
record EntryStart(
        int line,
        int body,
        TextMarker marker,
        @Nullable DateLine date,
        Evidence evidence,
        String rhythm,
        boolean apart,
        boolean afterButton) {
    /** By what a place was found. */
    enum Evidence {
        /** "Ana says:". */
        SAYS,
        /** A name and a date. */
        NAME_AND_DATE,
        /** "Pingback: Title". */
        LINK
    }

    boolean isLink() {
        return evidence == Evidence.LINK;
    }

    boolean isComment() {
        return marker.type() == CommentType.COMMENT;
    }

    /** How its date is written, or nothing. */
    String dateShape() {
        return date == null ? "" : date.shape();
    }

    /** How name, date and text follow each other, however the date is written. */
    String layout() {
        return rhythm.substring(0, rhythm.length() - dateShape().length());
    }

    boolean isLooselyDated() {
        return date != null && date.isLoose();
    }

    EntryStart by(String author) {
        return new EntryStart(line, body, marker.by(author), date, evidence, rhythm, apart, afterButton);
    }
}
