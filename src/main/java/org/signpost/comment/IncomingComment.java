package org.signpost.comment;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One comment as a reader of some format found it, not stored yet.
 *
 * @param sourceId the source's own id of the comment, or a stable fingerprint where it has none; unique within a site
 * @param parentSourceId the {@code sourceId} of the comment that this one answers, or null at the top of a thread
 * @param position the number that the page shows beside the comment, counted from 1, or null where it shows none
 * @param author the name as shown, never blank ("Anonymous" where there was none)
 * @param type what the source calls it
 * @param status where the source's moderation has put it
 * @param byStaff whether the source itself marks the author as the organisation's own account
 * @param text plain text, without U+0000, at most {@link #MAX_TEXT} UTF-16 units
 * @param truncated whether the text was cut at {@link #MAX_TEXT}
 * @param writtenAt when it was written, or null where the source does not say
 * @param reckoned whether that was only reckoned from how long ago the source says it was, so that it is about right
 */
@Introspected
public record IncomingComment(
        String sourceId,
        @Nullable String parentSourceId,
        @Nullable Integer position,
        String author,
        CommentType type,
        SourceStatus status,
        boolean byStaff,
        String text,
        boolean truncated,
        @Nullable Instant writtenAt,
        boolean reckoned) {

    /** The longest text that is kept, in UTF-16 units; the rest of a longer one is cut off and the comment marked. */
    public static final int MAX_TEXT = 100_000;

    /** The longest author's name that is kept, in UTF-16 units. */
    public static final int MAX_AUTHOR = 200;

    /** The longest source id, in UTF-16 units. */
    static final int MAX_SOURCE_ID = 200;

    public IncomingComment {
        if (sourceId.isBlank() || sourceId.length() > MAX_SOURCE_ID) {
            throw new IllegalArgumentException("a source id has 1 to " + MAX_SOURCE_ID + " characters");
        }
        if (author.isBlank() || author.length() > MAX_AUTHOR) {
            throw new IllegalArgumentException("an author's name has 1 to " + MAX_AUTHOR + " characters");
        }
        if (text.length() > MAX_TEXT || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "a comment's text has at most " + MAX_TEXT + " characters and no U+0000");
        }
    }

    /** The same without a date that was only reckoned, which is another one each time that the source is read. */
    public IncomingComment withoutReckoning() {
        return reckoned
                ? new IncomingComment(
                        sourceId, parentSourceId, position, author, type, status, byStaff, text, truncated, null, false)
                : this;
    }
}
