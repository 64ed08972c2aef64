package org.signpost.triage;

/** Reads comments. Safe for use by several threads. */
public interface Triage {
    /** The id of the model version; it changes with every training that changes anything. */
    String model();

    /** Whether the embedding model is not available, so that the simpler models serve. */
    boolean degraded();

    /** Reads one comment. Any text is welcome: of a very long one only the beginning is read. */
    Assessment assess(TriageInput triageInput);
}
