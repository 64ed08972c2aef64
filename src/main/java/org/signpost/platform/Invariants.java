package org.signpost.platform;

import java.util.List;

/** What must hold of one room's tables. */
public interface Invariants {
    /** The room's invariants, in the order in which they are reported. */
    List<Invariant> all();
}
