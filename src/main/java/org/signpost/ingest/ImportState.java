package org.signpost.ingest;

/** How far an import has come. */
public enum ImportState {
    /** Comments are still being stored, or it was cut off and can go on. */
    RUNNING,
    /** Everything was read. */
    DONE,
    /** A person stopped it; what was stored before stays. */
    CANCELLED,
    /** What it brought in is being removed, or that was cut off and can go on. */
    TAKING_BACK,
    /** What it brought in was removed, but for what people had worked on. */
    TAKEN_BACK
}
