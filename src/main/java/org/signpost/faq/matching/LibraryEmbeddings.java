package org.signpost.faq.matching;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.signpost.faq.Library;
import org.signpost.faq.matching.KeptEmbeddings.KeptEmbedding;
import org.signpost.triage.embedding.Embedder;
import org.signpost.triage.embedding.Embedder.EmbeddingCache;
import org.signpost.triage.embedding.KnownEmbeddings;
import org.signpost.triage.embedding.VectorMath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the embeddings of the texts of the FAQ that were written on screen, so that each is computed once and not in every
 * process. Called with no transaction open: each is stored as soon as it is computed. Thread-safe.
 */
@Singleton
class LibraryEmbeddings {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryEmbeddings.class);

    private final KeptEmbeddings rows;

    LibraryEmbeddings(KeptEmbeddings rows) {
        this.rows = rows;
    }

    /** Has the embedders know every text of the library that is in force, and forgets what it does not use. */
    void prepare(Library library, List<Embedder> embedders) {
        rows.deleteByModelNotIn(
                embedders.stream().map(embedder -> embedder.known().model()).toList());
        embedders.forEach(embedder -> prepare(library, embedder.known(), embedder::embed));
    }

    /** @param embed called for what neither comes with the program nor is kept */
    void prepare(Library library, KnownEmbeddings known, Function<String, float[]> embed) {
        Map<EmbeddingCache.Key, String> texts = new LinkedHashMap<>();
        for (String text : EntryIndex.embedded(library)) {
            EmbeddingCache.Key key = KnownEmbeddings.key(text);
            if (!known.isShipped(key)) {
                texts.put(key, text);
            }
        }
        Map<EmbeddingCache.Key, float[]> kept = keptFor(known.model(), texts);
        int before = kept.size();
        texts.forEach((key, text) -> kept.computeIfAbsent(key, _ -> compute(known.model(), key, text, embed)));
        known.keep(kept);
        if (kept.size() > before) {
            LOG.info("event=faq.texts-embedded texts={} kept={}", kept.size() - before, before);
        }
    }

    /** What is kept of these texts; all else is removed. */
    private Map<EmbeddingCache.Key, float[]> keptFor(String model, Map<EmbeddingCache.Key, String> texts) {
        Map<EmbeddingCache.Key, float[]> kept = new HashMap<>();
        for (KeptEmbedding row : rows.findByModel(model)) {
            if (texts.containsKey(row.key())) {
                kept.put(row.key(), VectorMath.floats(row.vector()));
            } else {
                rows.deleteByModelAndHash(model, row.hash());
            }
        }
        return kept;
    }

    private float[] compute(String model, EmbeddingCache.Key key, String text, Function<String, float[]> embed) {
        float[] numbers = embed.apply(text);
        rows.put(model, KeptEmbedding.hash(key), VectorMath.bytes(numbers));
        return numbers;
    }
}
