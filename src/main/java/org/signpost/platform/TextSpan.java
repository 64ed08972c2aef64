package org.signpost.platform;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A place in a text.
 *
 * @param start UTF-16 offset of the first unit
 * @param end UTF-16 offset after the last unit
 */
@Serdeable
public record TextSpan(int start, int end) {
    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no place in a text: " + start + " to " + end);
        }
    }

    /** The words at this place. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
