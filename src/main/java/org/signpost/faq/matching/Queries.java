package org.signpost.faq.matching;

import java.util.List;
import java.util.Optional;
import org.signpost.triage.Embedder;
import org.signpost.triage.Stems;

/** Turns texts into {@link Query}s. Thread-safe. */
public final class Queries {
    private final Terms terms;
    private final float[] centre;
    private final Optional<Embedder> embedder;

    /** @param embedder none where only words are compared */
    public Queries(Terms terms, float[] centre, Optional<Embedder> embedder) {
        this.terms = terms;
        this.centre = centre.clone();
        this.embedder = embedder;
    }

    /** @param language ISO 639-1 code */
    public Query of(String text, String language) {
        List<String> stems = Stems.of(text, language);
        return new Query(
                stems,
                terms.weigh(stems),
                embedder.map(model -> Vectors.centred(model.embed(text), centre))
                        .orElse(null));
    }
}
