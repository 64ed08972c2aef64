package org.signpost.faq;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbered texts of every entry. Safe for use by several threads; callers open the transaction. */
@Singleton
public class Versions {
    /** Any number that no other part of Signpost locks. */
    private static final long LOCK = 5_030_001;

    private final VersionRows rows;
    private final Clock clock;

    Versions(VersionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Makes everybody who publishes or imports take turns until the transaction ends. */
    public void takeTurns() {
        rows.lock(LOCK);
    }

    /**
     * Locks an entry against approvals that rely on it, which lock it {@code FOR SHARE}, until the transaction ends.
     *
     * @return whether there is such an entry
     */
    public boolean lockEntry(String slug) {
        return rows.lockEntry(slug).isPresent();
    }

    /** Whether there is, or was, an entry of this slug. */
    public boolean knows(String slug) {
        return rows.countEntries(slug) > 0;
    }

    /**
     * Adds the next version, and the entry where it is the first.
     *
     * @param author who published it on screen, or null where it comes from a file
     * @return its number
     */
    public int add(String text, Entry entry, Change change, LocalDate effectiveOn, @Nullable String author) {
        rows.addEntry(
                entry.slug(), entry.topic().slug(), entry.language().equals(Entry.FIRST_LANGUAGE), clock.instant());
        OldAnswer old = change.oldAnswer();
        return rows.addVersion(
                entry.slug(),
                entry.language(),
                text,
                Hash.of(text),
                entry.question(),
                entry.reviewed(),
                entry.reviewBy(),
                author == null ? "FILE" : "SCREEN",
                old == null ? null : old.name(),
                change.what(),
                author,
                clock.instant(),
                effectiveOn);
    }

    /** The newest version of a language, also where its day is still to come. */
    public Optional<PublishedVersion> newest(String slug, String language) {
        return rows.newestOf(slug, language).map(VersionRows.Full::published);
    }

    /** One version. */
    public Optional<PublishedVersion> find(String slug, int number) {
        return rows.find(slug, number).map(VersionRows.Full::published);
    }

    /** The versions of an entry in all languages, newest first, below a number. */
    public List<HistoryLine> history(String slug, int below, int limit) {
        return rows.history(slug, below, limit);
    }
}
