package org.signpost.staff.audit;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signpost.staff.AccountId;
import org.signpost.staff.Actor;
import org.signpost.staff.Staffer;

/**
 * Who did what, when. The table only grows; the database refuses anything else. An entry is written inside the caller's
 * transaction, so that an action without its entry cannot be, nor an entry without its action. Details hold ids and
 * reasons, never a comment's text or personal data. Thread-safe.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
public abstract class Audit implements GenericRepository<Audit.Entry, Long> {
    private final Clock clock;

    Audit(Clock clock) {
        this.clock = clock;
    }

    /** A stored line; {@code actorId} is null where a program acted. */
    @MappedEntity("audit")
    record Entry(
            @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) @Nullable Long id,

            Instant at,
            @Nullable AccountId actorId,
            String actor,
            String action,
            String object,
            @TypeDef(type = DataType.JSON) Map<String, String> detail) {}

    /**
     * Writes one entry.
     *
     * @param action room and verb, such as {@code desk.approve}
     * @param object kind and id, such as {@code comment/17}
     */
    public void record(Actor who, String action, String object, Map<String, String> detail) {
        AccountId account = switch (who) {
            case Staffer staffer -> staffer.id();
            case Actor.Program program -> null;
        };
        save(new Entry(null, clock.instant(), account, who.name(), action, object, detail));
    }

    abstract Entry save(Entry entry);
}
