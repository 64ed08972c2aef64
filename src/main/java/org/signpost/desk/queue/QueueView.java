package org.signpost.desk.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.Lane;
import org.signpost.desk.Outbox;
import org.signpost.desk.UndoNotices.UndoNotice;

/**
 * One page of a lane.
 *
 * @param replies what waits in the outbox
 * @param more the id after which the next page begins, or null on the last one
 * @param last what the person did a moment ago, or null
 */
public record QueueView(
        Lane lane,
        QueueCounts counts,
        Outbox.OutboxCounts replies,
        List<CommentCard> cards,
        @Nullable Long more,
        @Nullable UndoNotice last) {
    /**
     * Asks now and then whether more have come to a lane; the list itself never moves.
     *
     * @param newest the newest comment when the list was drawn
     * @param number how many have come since
     * @param counts of all lanes as they are now
     * @param anew whether the page was drawn before, so that its counts are drawn again
     */
    public record NewComments(Lane lane, long newest, long number, QueueCounts counts, boolean anew) {}

    /** The beginning of asking: none has come yet. */
    public NewComments noneNew() {
        return new NewComments(lane, counts.newest(), 0, counts, false);
    }

    /** The cards by the page that they stand under, in the order of the lane. */
    public List<CardGroup> groups() {
        return CardGroup.of(cards);
    }

    public boolean selectable() {
        return lane == Lane.READY;
    }

    /** "Nothing waits. 14 answered this week.", or that others wait in other lanes. */
    public String emptySentence() {
        long elsewhere = counts.all();
        String waits = elsewhere == 0
                ? "Nothing waits. "
                : "Nothing in this lane; " + elsewhere + (elsewhere == 1 ? " waits" : " wait") + " in others. ";
        return waits + counts.answered() + " answered this week.";
    }

    /** "2 comments are being read and will come here if they ask something." */
    public String unreadSentence() {
        return counts.unread()
                + (counts.unread() == 1 ? " comment is" : " comments are")
                + " being read and will come here if they ask something.";
    }

    /** "1 posted reply relied on an answer that is wrong now." */
    public String correctSentence() {
        return replies.toCorrect()
                + (replies.toCorrect() == 1 ? " posted reply relied" : " posted replies relied")
                + " on an answer that is wrong now.";
    }
}
