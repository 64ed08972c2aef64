package org.signpost.faq;

import java.time.LocalDate;
import java.util.List;

/** Where {@link CurrentLibrary} finds the versions that are in force. */
public interface LibrarySource {
    /** Stores the files that come with the program; called before the first look. */
    void prepare();

    /** A number that grows with every version that is stored. */
    long newest();

    /** The newest version of each entry in each language of those that are in force on a day, as counted in UTC. */
    List<EntryVersion> inForce(LocalDate day);
}
