package org.signpost.digest;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Those who get the same digest at the same time.
 *
 * @param name such as {@code legal}
 * @param dueDay 1 for Monday to 7
 */
@MappedEntity("digest_list")
public record DigestList(@Id long id, String name, String zone, int dueDay, int dueHour, Instant createdAt) {
    public DigestSchedule schedule() {
        return new DigestSchedule(DayOfWeek.of(dueDay), dueHour, ZoneId.of(zone));
    }
}
