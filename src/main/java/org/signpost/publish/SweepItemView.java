package org.signpost.publish;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One reply of a sweep, with the correction that is ready for it.
 *
 * @param asked what the comment asks, masked
 * @param age how long ago the reply was posted, in words
 * @param correction the text that would go out, empty where there is none
 * @param correctionLanguage ISO 639-1 code
 * @param seen the version that the correction was made from, or 0
 * @param rightOn the day on which that was right, or null
 * @param blocked why there is no correction, or empty
 * @param decided what somebody has decided about it, or null
 * @param next the next reply that waits, or null
 * @param previous the one that waits before it, or null
 */
public record SweepItemView(
        Sweep sweep,
        long reply,
        long comment,
        String author,
        String postTitle,
        @Nullable String postUrl,
        String asked,
        String text,
        String language,
        Instant postedAt,
        String age,
        String correction,
        String correctionLanguage,
        int seen,
        @Nullable LocalDate rightOn,
        String blocked,
        @Nullable FollowUp decided,
        @Nullable Long next,
        @Nullable Long previous) {
    /** The page of the reply in this sweep. */
    public String address() {
        return sweep.key().address() + "/" + reply;
    }

    /** Whether somebody can decide about it. */
    public boolean open() {
        return decided == null;
    }
}
