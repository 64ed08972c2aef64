package org.signpost.platform.database;

import java.util.List;

/** What must hold of one room's tables. */
public interface RoomInvariants {
    /** The room's invariants, in the order in which they are reported. */
    List<DataInvariant> all();
}
