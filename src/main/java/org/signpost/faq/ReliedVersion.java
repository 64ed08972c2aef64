package org.signpost.faq;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/**
 * A version of an entry that a draft or a reply relies on.
 *
 * @param rightOn the day on which it was checked or, where nobody had, written
 */
@Introspected
public record ReliedVersion(String slug, int version, LocalDate rightOn) {
    /** As of a version that is read now. */
    public static ReliedVersion of(EntryVersion version) {
        return new ReliedVersion(
                version.entry().slug(), version.number(), version.entry().asOf());
    }
}
