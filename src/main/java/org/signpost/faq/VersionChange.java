package org.signpost.faq;

import org.jspecify.annotations.Nullable;

/**
 * What a version did to the one before it.
 *
 * @param oldAnswer null where nobody said so
 * @param what in one line, for staff; empty where nobody said so; at most {@value #MAX} characters
 */
public record VersionChange(@Nullable OldAnswer oldAnswer, String what) {
    /** The longest description. */
    public static final int MAX = 2_000;

    /** Nothing is said about it. */
    public static final VersionChange UNSPECIFIED = new VersionChange(null, "");
}
