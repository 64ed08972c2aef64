package org.signpost.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a lane.
 *
 * @param counts of every lane
 * @param more the id after which the next page begins, or null on the last one
 * @param unread comments that triage has not read yet
 * @param answeredThisWeek replies approved since Monday
 * @param repliesOpen replies that are held or wait to be pasted
 * @param repliesToCorrect posted replies that relied on an answer which is wrong now
 * @param newest the newest comment when the list was drawn
 */
public record QueueView(
        Lane lane,
        Map<Lane, Long> counts,
        List<Card> cards,
        @Nullable Long more,
        long unread,
        long answeredThisWeek,
        long repliesOpen,
        long repliesToCorrect,
        long newest) {
    /** How many wait in a lane. */
    public long count(Lane some) {
        return counts.getOrDefault(some, 0L);
    }

    /** "14 answered this week." */
    public String emptySentence() {
        return "Nothing waits. " + answeredThisWeek + " answered this week.";
    }
}
