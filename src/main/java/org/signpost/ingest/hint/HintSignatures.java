package org.signpost.ingest.hint;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/** The signatures of the last minutes, so that none is taken twice. Callers open the transaction. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HintSignatures extends GenericRepository<HintSignatures.ReceivedSignature, String> {
    /** One that was taken. */
    @MappedEntity("ingest_hint_signature")
    record ReceivedSignature(@Id String signature, Instant receivedAt) {}

    /** Notes a signature; 0 where it was there already. */
    @Query("""
            INSERT INTO ingest_hint_signature (signature, received_at) VALUES (:signature, :now)
            ON CONFLICT (signature) DO NOTHING
            """)
    int note(String signature, Instant now);

    int deleteByReceivedAtLessThan(Instant oldest);
}
