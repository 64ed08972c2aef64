package org.signpost.gaps;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.gaps.GapListView.Line;

/**
 * One group with a page of its questions.
 *
 * @param closed who closed it, why and when, in words, or null while it is open
 * @param writing the address of the text that is being written for it, or null
 * @param alike other groups of its language, the most alike first
 */
public record GapView(
        Line line,
        @Nullable String closed,
        @Nullable String note,
        @Nullable String writing,
        List<Asked> questions,
        List<Alike> alike,
        int total,
        GapListView.Pager pager) {
    public GapView {
        questions = List.copyOf(questions);
        alike = List.copyOf(alike);
    }

    /**
     * A question of the group, masked.
     *
     * @param day on which it was asked
     * @param decided what staff did about it, or null while it waits
     */
    public record Asked(
            long comment, String asks, String day, @Nullable String decided) {}

    /** A group that may ask the same. */
    public record Alike(long id, String title) {}
}
