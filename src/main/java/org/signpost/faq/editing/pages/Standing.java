package org.signpost.faq.editing.pages;

import java.time.LocalDate;
import java.util.Optional;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Library;

/** How the current version of an entry stands. */
final class Standing {
    private static final int SOON_DAYS = 30;

    private Standing() {}

    static LibraryRow.State of(Library library, EntryVersion version, LocalDate today) {
        Entry entry = version.entry();
        if (entry.expired(today)) {
            return LibraryRow.State.EXPIRED;
        }
        if (entry.expired(today.plusDays(SOON_DAYS))) {
            return LibraryRow.State.SOON;
        }
        return behind(library, version) ? LibraryRow.State.BEHIND : LibraryRow.State.GOOD;
    }

    /** The numbers count over all languages: a translation of the English text has a higher one than that. */
    static boolean behind(Library library, EntryVersion version) {
        Optional<EntryVersion> english = library.find(version.entry().slug(), Entry.FIRST_LANGUAGE);
        return english.filter(text -> text.number() > version.number()
                        || version.entry().reviewed().isBefore(text.entry().reviewed()))
                .isPresent();
    }
}
