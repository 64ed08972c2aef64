package org.signpost.faq.matching;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.nio.ByteBuffer;
import java.util.List;
import org.signpost.triage.embedding.Embedder.EmbeddingCache;

/** The SQL of {@link LibraryEmbeddings}; each method is a transaction of its own. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeptEmbeddings extends GenericRepository<KeptEmbeddings.KeptEmbedding, byte[]> {
    List<KeptEmbedding> findByModel(String model);

    @Query("""
            INSERT INTO faq_embedding (model, hash, vector) VALUES (:model, :hash, :vector)
            ON CONFLICT (model, hash) DO NOTHING
            """)
    void put(String model, byte[] hash, byte[] vector);

    void deleteByModelAndHash(String model, byte[] hash);

    void deleteByModelNotIn(List<String> models);

    /** An embedding as it is stored. */
    @MappedEntity("faq_embedding")
    @SuppressWarnings("ArrayRecordComponent")
    record KeptEmbedding(@Id byte[] hash, String model, byte[] vector) {
        EmbeddingCache.Key key() {
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            return new EmbeddingCache.Key(bytes.getLong(), bytes.getLong());
        }

        static byte[] hash(EmbeddingCache.Key key) {
            return ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(key.high())
                    .putLong(key.low())
                    .array();
        }
    }
}
