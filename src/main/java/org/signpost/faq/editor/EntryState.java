package org.signpost.faq.editor;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Library;

/** How the current version of an entry stands; those that need a look come first. */
public enum EntryState {
    /** Its date is past: no drafts are made from it. */
    EXPIRED,
    /** Its date comes within a month. */
    SOON,
    /** A translation that is older than the English text. */
    BEHIND,
    /** It may be relied on. */
    GOOD;

    private static final int SOON_DAYS = 30;

    static EntryState of(Library library, EntryVersion version, LocalDate today) {
        Entry entry = version.entry();
        if (entry.expired(today)) {
            return EXPIRED;
        }
        if (entry.expired(today.plusDays(SOON_DAYS))) {
            return SOON;
        }
        return behind(library, version) ? BEHIND : GOOD;
    }

    /** The numbers count over all languages: a translation of the English text has a higher one than that. */
    private static boolean behind(Library library, EntryVersion version) {
        Optional<EntryVersion> english = library.find(version.entry().slug(), Entry.FIRST_LANGUAGE);
        return english.filter(text -> text.number() > version.number()
                        || version.entry().reviewed().isBefore(text.entry().reviewed()))
                .isPresent();
    }

    /** In an address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** On screen. */
    public String words() {
        return switch (this) {
            case EXPIRED -> "Needs legal review";
            case SOON -> "Review soon";
            case BEHIND -> "Older than the English text";
            case GOOD -> "Good";
        };
    }

    /** The colour of its tag. */
    public String tag() {
        return switch (this) {
            case EXPIRED -> "urgent";
            case SOON, BEHIND -> "warn";
            case GOOD -> "good";
        };
    }

    /** Whether somebody should look whether it is still right. */
    public boolean due() {
        return this == EXPIRED || this == SOON;
    }
}
