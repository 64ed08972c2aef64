package org.signpost.faq.editing;

import java.time.LocalDate;
import org.signpost.faq.PublishedVersion;

/** What came of publishing. */
public sealed interface Published {
    /**
     * It is a version, now or since an earlier press of the same button.
     *
     * @param effectiveOn the day from which it is in force
     */
    record Done(VersionName version, LocalDate effectiveOn) implements Published {}

    /** Somebody published another version meanwhile; nothing was done. */
    record Behind(PublishedVersion other) implements Published {}

    /** Something in the form is missing or cannot be; nothing was done. */
    record Unready(Reading.Unready problems) implements Published {}

    /** It was dropped, or never was; nothing was done. */
    record Gone() implements Published {}
}
