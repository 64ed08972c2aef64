package org.signpost.publish.correction;

import java.util.List;
import org.signpost.publish.Sweep;

/**
 * The page of all sweeps.
 *
 * @param page counted from 0
 * @param more whether there is another page behind it
 */
public record SweepListView(List<Sweep> sweeps, int page, boolean more) {
    public SweepListView {
        sweeps = List.copyOf(sweeps);
    }
}
