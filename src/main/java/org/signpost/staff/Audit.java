package org.signpost.staff;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;

/**
 * Who did what, when. The table only grows; the database refuses anything else. A row is written inside the caller's
 * transaction, so that a deed without its row cannot be, nor a row without its deed. Details hold ids and reasons, never a
 * comment's text or personal data. Thread-safe.
 */
@Singleton
public class Audit {
    private final AuditRows rows;
    private final ObjectMapper json;
    private final Clock clock;

    Audit(AuditRows rows, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes one row.
     *
     * @param action room and verb, such as {@code desk.approve}
     * @param object kind and id, such as {@code comment/17}
     */
    public void record(Actor who, String action, String object, Map<String, String> detail) {
        switch (who) {
            case Staffer(AccountId id, String name, Role role, boolean keys) ->
                rows.insert(clock.instant(), id, name, action, object, toJson(detail));
            case Actor.Program(String name) -> rows.insert(clock.instant(), null, name, action, object, toJson(detail));
        }
    }

    private String toJson(Map<String, String> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
