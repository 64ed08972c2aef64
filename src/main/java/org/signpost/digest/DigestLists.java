package org.signpost.digest;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.signpost.platform.Setting;

/**
 * The lists of people who get a digest. There is one today: the legal team, on Mondays at eight in the zone {@code
 * SIGNPOST_DIGEST_ZONE}.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
public abstract class DigestLists implements GenericRepository<DigestList, Long> {
    private static final String LEGAL = "legal";
    private static final int HOUR = 8;

    private final ZoneId zone;

    DigestLists(DigestSettings settings) {
        this.zone = settings.zone();
    }

    @Introspected
    @ConfigurationProperties("signpost.digest")
    record DigestSettings(
            @Setting(
                    value = "time zone of the digest, due on Monday at 08:00",
                    must = "be a time zone such as America/New_York")
            @Bindable(defaultValue = "America/New_York")
            ZoneId zone) {}

    /** The legal team's list, made where it is not there yet. */
    public DigestList legal(Instant now) {
        return findByName(LEGAL)
                .filter(list -> list.zone().equals(zone.getId()))
                .orElseGet(() -> {
                    keep(LEGAL, zone.getId(), DayOfWeek.MONDAY.getValue(), HOUR, now);
                    return findByName(LEGAL).orElseThrow();
                });
    }

    abstract Optional<DigestList> findByName(String name);

    /** Adds a list unless it is there; a known one moves to the given zone. */
    @Query("""
            INSERT INTO digest_list (name, zone, due_day, due_hour, created_at)
            VALUES (:name, :zone, :dueDay, :dueHour, :now)
            ON CONFLICT (name) DO UPDATE SET zone = excluded.zone WHERE digest_list.zone <> excluded.zone
            """)
    abstract void keep(String name, String zone, int dueDay, int dueHour, Instant now);
}
