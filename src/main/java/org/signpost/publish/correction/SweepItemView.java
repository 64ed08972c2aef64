package org.signpost.publish.correction;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.UndoNotice;
import org.signpost.draft.ReplyText;
import org.signpost.faq.ReliedVersion;
import org.signpost.publish.FollowUp;
import org.signpost.publish.Sweep;

/**
 * One reply of a sweep, with the correction that is ready for it.
 *
 * @param asked what the comment asks, masked
 * @param age how long ago the reply was posted, in words
 * @param correction what would go out, or null where there is none
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
        @Nullable Correction correction,
        String blocked,
        @Nullable FollowUp decided,
        @Nullable Long next,
        @Nullable Long previous) {
    /**
     * A correction that is ready.
     *
     * @param version of the entry that it was made from
     * @param rightOn the day on which that was right
     */
    public record Correction(String text, String language, int version, LocalDate rightOn) {
        static Correction of(ReplyText reply) {
            ReliedVersion entry = reply.reliedOn().getFirst();
            return new Correction(reply.text(), reply.language(), entry.version(), entry.rightOn());
        }
    }

    /** The version that the correction was made from, 0 where there is none. */
    public int seen() {
        return correction == null ? 0 : correction.version();
    }

    /** The page of the reply in this sweep. */
    public String address() {
        return sweep.key().address() + "/" + reply;
    }

    /** Whether somebody can decide about it. */
    public boolean open() {
        return decided == null;
    }

    /**
     * The page of one reply.
     *
     * @param problem why nothing was changed, or empty
     * @param last what the person's last key did, or null
     */
    public record Shown(
            SweepItemView item, String problem, @Nullable UndoNotice last) {}

    /**
     * The editor of its correction.
     *
     * @param text what it begins with
     * @param seen the version that was before the author of the text
     * @param problem why it was not approved, or empty
     */
    public record Editor(SweepItemView item, String text, int seen, String problem) {
        /** The correction as it is now, where the text is another; else null. */
        public @Nullable Correction current() {
            Correction ready = item.correction();
            return ready == null || ready.text().equals(text) ? null : ready;
        }
    }
}
