package org.signpost.draft;

/** What became of a composed draft. */
enum DraftState {
    /** To be decided on. */
    CURRENT,
    /** There was nothing to propose. */
    NOTHING,
    /** Another took its place, or its ground is gone. */
    OUTDATED
}
