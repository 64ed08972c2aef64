package org.signpost.triage;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.Sha256;

/** The embeddings of the texts seen last, found by a hash of the text. Safe for use by several threads. */
final class EmbeddingCache {
    /** Half of a SHA-256. */
    record Key(long high, long low) {
        static Key of(String text) {
            ByteBuffer hash = ByteBuffer.wrap(Sha256.of(text));
            return new Key(hash.getLong(), hash.getLong());
        }
    }

    private final Map<Key, float[]> embeddings;

    EmbeddingCache(int size) {
        this.embeddings = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, float[]> eldest) {
                return size() > size;
            }
        };
    }

    synchronized float @Nullable [] find(Key key) {
        return embeddings.get(key);
    }

    synchronized void keep(Key key, float[] embedding) {
        embeddings.put(key, embedding);
    }
}
