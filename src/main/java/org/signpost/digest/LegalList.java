package org.signpost.digest;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import org.signpost.platform.ConfigurationException;

/** The one list there is today: the legal team, on Mondays at eight in the zone {@code SIGNPOST_DIGEST_ZONE}. */
@Singleton
class LegalList {
    static final String NAME = "legal";

    private static final int HOUR = 8;

    private final DigestLists lists;
    private final ZoneId zone;

    LegalList(
            DigestLists lists,
            @Property(name = "signpost.digest.zone", defaultValue = "America/New_York") String zone) {
        this.lists = lists;
        try {
            this.zone = ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new ConfigurationException("SIGNPOST_DIGEST_ZONE must be a time zone such as America/New_York.", e);
        }
    }

    /** The list, made where it is not there yet. */
    DigestList get(Instant now) {
        return lists.findByName(NAME)
                .filter(list -> list.zone().equals(zone.getId()))
                .orElseGet(() -> {
                    lists.keep(NAME, zone.getId(), DayOfWeek.MONDAY.getValue(), HOUR, now);
                    return lists.findByName(NAME).orElseThrow();
                });
    }
}
