package org.signpost.desk;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.draft.ReplyText;

/** Where approved replies go. The first two methods work inside the desk's transaction. */
public interface Outbox {
    /**
     * Keeps a reply until its time has come; afterwards it is on its way.
     *
     * @param decision the one to give it
     * @param notBefore the end of the time in which the person may undo it
     */
    void schedule(Decision decision, ReplyText reply, Instant notBefore);

    /** Takes a reply back while it is still kept; false where it is on its way already, or there is none. */
    boolean takeBack(DecisionId decision);

    /** The reply that goes out for a decision, and where it is; empty where there is none. */
    Optional<SentReply> replyOf(DecisionId decision);

    /** Whether the program posts the last reply to a comment on its website; else a person pastes it there. */
    boolean posts(CommentId comment);

    /** What waits in it. */
    OutboxCounts counts();

    /**
     * What can be done about a website that holds a comment for approval; empty where it does not, or where the program may not
     * approve anything there.
     */
    Optional<SiteHold> holdOf(CommentId comment);

    /**
     * A reply that was approved.
     *
     * @param language ISO 639-1
     * @param where in words, such as "ready to paste"
     * @param held whether it can still be taken back by undoing
     */
    record SentReply(String text, String language, String where, boolean held) {}

    /**
     * A website holds a comment for approval.
     *
     * @param asked whether somebody wants it to be approved, and that is on its way
     * @param problem why it could not be approved, or null
     */
    @Introspected
    record SiteHold(boolean asked, @Nullable String problem) {}

    /**
     * How much waits in the outbox.
     *
     * @param open replies that are held or wait to be pasted
     * @param toCorrect posted replies that relied on an answer that is wrong now and wait for somebody to look at them
     */
    @Introspected
    record OutboxCounts(long open, long toCorrect) {}
}
