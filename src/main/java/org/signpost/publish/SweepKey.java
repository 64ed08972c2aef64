package org.signpost.publish;

import io.micronaut.core.annotation.Introspected;

/**
 * Names a sweep: the version of an entry which says that the old answer is wrong.
 *
 * @param version counted over all languages of the entry, so that it names one language, too
 */
@Introspected
public record SweepKey(String slug, int version) {
    public String address() {
        return "/sweeps/" + slug + "/" + version;
    }
}
