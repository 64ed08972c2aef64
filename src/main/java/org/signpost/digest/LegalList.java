package org.signpost.digest;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import org.signpost.platform.Setting;

/** The one list there is today: the legal team, on Mondays at eight in the zone {@code SIGNPOST_DIGEST_ZONE}. */
@Singleton
class LegalList {
    static final String NAME = "legal";

    private static final int HOUR = 8;

    private final DigestLists lists;
    private final ZoneId zone;

    LegalList(DigestLists lists, DigestSettings settings) {
        this.lists = lists;
        this.zone = settings.zone();
    }

    /** When the digest is due. */
    @Introspected
    @ConfigurationProperties("signpost.digest")
    record DigestSettings(
            @Setting(
                    value = "time zone of the digest, due on Monday at 08:00",
                    must = "be a time zone such as America/New_York")
            @Bindable(defaultValue = "America/New_York")
            ZoneId zone) {}

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
