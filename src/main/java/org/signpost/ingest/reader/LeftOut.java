package org.signpost.ingest.reader;

import io.micronaut.core.annotation.Introspected;

/**
 * Comments that were read and left out, as they are not public.
 *
 * @param reason such as "of a private post"
 */
@Introspected
public record LeftOut(String reason, long count) {
    @Override
    public String toString() {
        return count + " left out: " + reason;
    }
}
