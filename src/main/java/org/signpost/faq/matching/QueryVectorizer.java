package org.signpost.faq.matching;

import java.util.List;
import java.util.Optional;
import org.signpost.triage.Embedder;
import org.signpost.triage.WordStems;
import org.signpost.triage.text.TermVocabulary;

/** Turns texts into {@link QueryVector}s. Thread-safe. */
public final class QueryVectorizer {
    private final TermVocabulary vocabulary;
    private final float[] centre;
    private final Optional<Embedder> embedder;

    /** @param embedder none where only words are compared */
    public QueryVectorizer(TermVocabulary vocabulary, float[] centre, Optional<Embedder> embedder) {
        this.vocabulary = vocabulary;
        this.centre = centre.clone();
        this.embedder = embedder;
    }

    /** @param language ISO 639-1 code */
    public QueryVector of(String text, String language) {
        List<String> stems = WordStems.of(text, language);
        return new QueryVector(
                stems,
                vocabulary.weigh(stems),
                embedder.map(model -> VectorMath.centred(model.embed(text), centre))
                        .orElse(null));
    }
}
