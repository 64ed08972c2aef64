package org.signpost.triage;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** Which model was adopted last, so that nodes with two models never read the same comments again and again. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AdoptedModelRepository extends GenericRepository<AdoptedModelRepository.AdoptedModel, String> {
    /** Says that a node started with this model; saying it twice changes nothing. */
    @Query("""
            INSERT INTO triage_model (model, adopted_at) VALUES (:model, :startedAt)
            ON CONFLICT (model) DO UPDATE SET adopted_at = excluded.adopted_at
            WHERE triage_model.adopted_at < excluded.adopted_at
            """)
    void adopt(String model, Instant startedAt);

    Optional<AdoptedModel> findFirstOrderByAdoptedAtDescAndModel();

    /** A model that a node has started with, and when the last one did. */
    @MappedEntity("triage_model")
    record AdoptedModel(@Id String model, Instant adoptedAt) {}
}
