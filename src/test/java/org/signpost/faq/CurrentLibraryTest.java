package org.signpost.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.SampleEntries.anEntry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.testing.MovableClock;

/** When the library is read again, without a database. */
final class CurrentLibraryTest {
    private final StoredVersions stored = new StoredVersions();
    private final MovableClock clock = new MovableClock();
    private final CurrentLibrary currentLibrary = new CurrentLibrary(stored, clock);

    @Test
    void takesInTheFilesOnceBeforeTheFirstLook() {
        currentLibrary.get();
        currentLibrary.lookAgain();
        currentLibrary.get();

        assertThat(stored.prepared).isOne();
    }

    @Test
    void readsNothingAgainWithinSeconds() {
        Library first = currentLibrary.get();
        stored.add(anEntry("later").version(1));

        assertThat(currentLibrary.get()).isSameAs(first);
        assertThat(stored.asked).hasSize(1);
    }

    @Test
    void seesAtOnceWhatWasPublishedWhereSomebodySaysSo() {
        currentLibrary.get();
        stored.add(anEntry("later").version(1));

        currentLibrary.lookAgain();

        assertThat(currentLibrary.get().slugs()).containsExactly("later");
    }

    @Test
    void keepsTheSameLibraryWhereNothingWasPublished() {
        Library first = currentLibrary.get();

        currentLibrary.lookAgain();

        assertThat(currentLibrary.get()).isSameAs(first);
    }

    @Test
    void readsAgainWhenTheDayTurnsInUtc() {
        clock.set(Instant.parse("2026-11-23T23:59:59Z"));
        currentLibrary.get();
        clock.set(Instant.parse("2026-11-24T00:00:00Z"));
        currentLibrary.get();

        assertThat(stored.asked).containsExactly(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24));
    }

    /** Versions in memory, and what was asked of them. */
    private static final class StoredVersions implements LibrarySource {
        private final List<EntryVersion> versions = new ArrayList<>();
        private final List<LocalDate> asked = new ArrayList<>();
        private int prepared;

        void add(EntryVersion version) {
            versions.add(version);
        }

        @Override
        public void prepare() {
            prepared++;
        }

        @Override
        public long newest() {
            return versions.size();
        }

        @Override
        public List<EntryVersion> inForce(LocalDate day) {
            asked.add(day);
            return List.copyOf(versions);
        }
    }
}
