package org.signpost.faq;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;

/**
 * Says whether a text may still rely on a version of an entry.
 *
 * <p>Whoever approves such a text calls {@link #hold} first, in the same transaction: publishing takes the same rows for
 * itself, so a version is published either before the look, which then sees it, or after the approval, which then is one
 * of those that the sweep finds. Thread-safe.
 */
@Singleton
public class Reliance {
    private final RelianceRows rows;
    private final Clock clock;

    Reliance(RelianceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Lets nobody publish a version of these entries before the caller's transaction ends. */
    public void hold(Collection<String> slugs) {
        if (!slugs.isEmpty()) {
            rows.hold(slugs.stream().distinct().sorted().toList());
        }
    }

    /** What is wrong with relying on a version today, or empty where it may be relied on. */
    public Optional<Fault> fault(String slug, int version) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Optional<Fault> wrong = rows.wrong(slug, version, today)
                .map(row -> new Fault.Wrong(slug, row.question(), row.day(), row.current()));
        return wrong.or(() ->
                rows.expired(slug, version, today).map(row -> new Fault.Expired(slug, row.question(), row.day())));
    }

    /** The day on which a version was right, or empty where there is no such version. */
    public Optional<LocalDate> rightOn(String slug, int version) {
        return rows.reviewed(slug, version).map(RelianceRows.Reviewed::reviewed);
    }
}
