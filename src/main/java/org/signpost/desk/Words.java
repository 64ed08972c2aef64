package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.signpost.draft.Draft;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.ReliedVersion;
import org.signpost.triage.Assessment;
import org.signpost.triage.Deadline;

/** Words for things that only other rooms know. */
@Singleton
class Words {
    private final CurrentLibrary library;
    private final Clock clock;

    Words(CurrentLibrary library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    /** The question of the first entry of a draft. */
    @Nullable String question(Draft draft) {
        return draft.entries().stream()
                .findFirst()
                .map(ReliedVersion::slug)
                .map(slug -> question(slug, draft.language()))
                .orElse(null);
    }

    /** The question of an entry, or its slug where it is gone. */
    String question(String slug, String language) {
        return library.get()
                .best(slug, language)
                .map(version -> version.entry().question())
                .orElse(slug);
    }

    /** "in 3 days (2026-11-05)", or null where the text names no date that is still to come. */
    @Nullable String nextDeadline(Assessment assessment) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return assessment.deadlines().stream()
                .map(Deadline::date)
                .filter(date -> !date.isBefore(today))
                .min(LocalDate::compareTo)
                .map(date -> until(today, date) + " (" + date + ")")
                .orElse(null);
    }

    private static String until(LocalDate today, LocalDate date) {
        long days = ChronoUnit.DAYS.between(today, date);
        return days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
    }
}
