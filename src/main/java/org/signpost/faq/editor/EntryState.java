package org.signpost.faq.editor;

import java.time.LocalDate;
import java.util.Locale;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Library;

/** How the current version of an entry stands; those that need a look come first. */
public enum EntryState {
    /** A translation whose English text was called wrong since: no drafts are made from it. */
    OUTDATED("Wrong since the English text changed", "urgent"),
    /** Its date is past: no drafts are made from it. */
    EXPIRED("Needs legal review", "urgent"),
    /** Its date comes within a month. */
    SOON("Review soon", "warn"),
    /** A translation that is older than the English text. */
    BEHIND("Older than the English text", "warn"),
    /** It may be relied on. */
    GOOD("Good", "good");

    private static final int SOON_DAYS = 30;

    private final String words;
    private final String tag;

    EntryState(String words, String tag) {
        this.words = words;
        this.tag = tag;
    }

    static EntryState of(Library library, EntryVersion version, LocalDate today) {
        Entry entry = version.entry();
        if (version.outdated()) {
            return OUTDATED;
        }
        if (entry.expired(today)) {
            return EXPIRED;
        }
        if (entry.expired(today.plusDays(SOON_DAYS))) {
            return SOON;
        }
        // The numbers count over all languages: a translation of the English text has a higher one than that.
        boolean behind = library.find(entry.slug(), Entry.FIRST_LANGUAGE)
                .filter(english -> english.number() > version.number()
                        || entry.reviewed().isBefore(english.entry().reviewed()))
                .isPresent();
        return behind ? BEHIND : GOOD;
    }

    /** In an address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** On screen. */
    public String words() {
        return words;
    }

    /** The colour of its tag. */
    public String tag() {
        return tag;
    }

    /** Whether somebody should look whether it is still right. */
    public boolean due() {
        return this == EXPIRED || this == SOON;
    }
}
