package org.signpost.ingest.input;

import io.micronaut.core.annotation.Introspected;

/**
 * A part of the input that could not be read.
 *
 * @param place such as "line 12", "byte 4096" or "item 3"
 * @param reason a plain clause that holds nothing of the input's text, at most the names of a table's columns and its words
 *     for a status
 */
@Introspected
public record UnreadablePart(String place, String reason) {
    public static final String ENDS_EARLY = "the file ends in the middle; everything before this place was read";

    @Override
    public String toString() {
        return place + ": " + reason;
    }
}
