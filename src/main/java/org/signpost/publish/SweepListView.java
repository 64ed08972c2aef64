package org.signpost.publish;

import java.util.List;

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
