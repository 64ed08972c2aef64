package org.signpost.comment;

/** How old a comment of a connected site is when it comes in, measured by the days that the site's connection names. */
public enum ArrivalAge {
    /** It waits in a lane, and gets a draft. */
    RECENT,
    /** Written lately under an old post: it waits in a lane, and gets no draft. */
    UNDER_OLD_POST,
    /** Written long ago: it is read, can be found, and waits for nobody until somebody changes it. */
    LONG_AGO
}
