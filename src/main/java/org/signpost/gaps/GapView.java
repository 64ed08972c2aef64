package org.signpost.gaps;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.DecisionKind;
import org.signpost.gaps.GapListView.Line;

/**
 * One group with a page of its questions.
 *
 * @param closed who closed it, why and when, in words, or null while it is open
 * @param editorAddress the address of the text that is being written for it, or null
 * @param alike other groups of its language that may ask the same, the most alike first
 */
public record GapView(
        Line line,
        @Nullable String closed,
        @Nullable String note,
        @Nullable String editorAddress,
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
     * @param decision what staff did about it, or null while it waits
     * @param total how many questions the group has
     */
    @Introspected
    public record Asked(
            long commentId,
            String asks,
            Instant askedAt,
            @Nullable DecisionKind decision,
            int total) {
        public String day() {
            return GapWords.day(askedAt);
        }

        public @Nullable String decided() {
            return GapWords.decision(decision);
        }
    }

    public record Alike(long id, String title, double likeness) {}
}
