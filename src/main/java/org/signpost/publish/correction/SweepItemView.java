package org.signpost.publish.correction;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.UndoNotices.UndoNotice;
import org.signpost.draft.ReplyText;
import org.signpost.faq.ReliedVersion;
import org.signpost.publish.FollowUp;
import org.signpost.publish.Replies;
import org.signpost.publish.Reply;
import org.signpost.publish.Sweep;

/**
 * One reply of a sweep, with the correction that is ready for it.
 *
 * @param question what the comment asks, masked
 * @param age how long ago the reply was posted, in words
 * @param correction what would go out, or null where there is none
 * @param blocked why there is no correction, or empty
 * @param decided what somebody has decided about it, or null
 * @param next the next reply that waits, or null
 * @param previous the one that waits before it, or null
 */
public record SweepItemView(
        Sweep sweep,
        Reply reply,
        Replies.ReplyContext context,
        String question,
        Instant postedAt,
        String age,
        @Nullable ReplyText correction,
        String blocked,
        @Nullable FollowUp decided,
        @Nullable Long next,
        @Nullable Long previous) {
    /** The version of the entry that the correction was made from, or null where there is none. */
    public @Nullable ReliedVersion source() {
        return correction == null ? null : correction.reliedOn().getFirst();
    }

    /** The version that the correction was made from, 0 where there is none. */
    public int seen() {
        ReliedVersion source = source();
        return source == null ? 0 : source.version();
    }

    /** Whether the correction is not in the language of the reply, because the translation waits for a new version. */
    public boolean inAnotherLanguage() {
        return correction != null && !correction.language().equals(reply.language());
    }

    /** The language of the reply, as staff call it. */
    public String repliedIn() {
        return Locale.of(reply.language()).getDisplayLanguage(Locale.ENGLISH);
    }

    public String address() {
        return sweep.key().address() + "/" + reply.id();
    }

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
        public @Nullable ReplyText current() {
            ReplyText ready = item.correction();
            return ready == null || ready.text().equals(text) ? null : ready;
        }
    }
}
