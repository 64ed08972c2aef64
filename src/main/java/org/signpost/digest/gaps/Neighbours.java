package org.signpost.digest.gaps;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.signpost.digest.gaps.GapView.Alike;

/** Finds the groups that may ask the same as another. Callers open the transaction. */
@Singleton
final class Neighbours {
    private static final int COMPARED = 2_000;
    private static final int SHOWN = 12;

    private final GapRows gaps;

    Neighbours(GapRows gaps) {
        this.gaps = gaps;
    }

    private record Near(long id, double likeness) {}

    /** The most alike first. */
    List<Alike> of(Gap gap) {
        List<GapRows.CentreRow> rows = gaps.centres(gap.language(), COMPARED).stream()
                .filter(row -> row.id() == row.gapId())
                .toList();
        return rows.stream()
                .filter(row -> row.id() == gap.id().value())
                .findFirst()
                .map(own -> of(own, rows))
                .orElse(List.of());
    }

    private List<Alike> of(GapRows.CentreRow own, List<GapRows.CentreRow> rows) {
        Fingerprint centre = own.centre();
        return rows.stream()
                .filter(row -> row.size() > 0 && row.id() != own.id())
                .map(row -> new Near(row.id(), centre.likeness(row.centre())))
                .sorted(Comparator.comparingDouble(Near::likeness).reversed().thenComparingLong(Near::id))
                .limit(SHOWN)
                .map(near -> new Alike(
                        near.id(), gaps.find(new GapId(near.id())).orElseThrow().title()))
                .toList();
    }
}
