package org.signpost.digest;

/** How far the digest of one week has come. */
enum RunState {
    /** Written down; nothing has gone out. */
    PLANNED,
    /** Some recipients may have it. */
    SENDING,
    /** Everyone has it who can get it. */
    SENT,
    /** It was never sent: nobody was on the list, or nothing could be sent for too long. */
    MISSED
}
