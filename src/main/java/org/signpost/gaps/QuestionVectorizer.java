package org.signpost.gaps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.signpost.faq.matching.MatchModel;
import org.signpost.triage.WordStems;
import org.signpost.triage.embedding.TextEmbedders;
import org.signpost.triage.embedding.VectorMath;

/** Turns questions into vectors. Thread-safe; the same text gives the same numbers. */
final class QuestionVectorizer {
    private static final int MOST_STEMS = 400;

    private final MatchModel model;
    private final Optional<TextEmbedders> embedders;

    /** @param embedders none where only words are compared */
    QuestionVectorizer(MatchModel model, Optional<TextEmbedders> embedders) {
        this.model = model;
        this.embedders = embedders;
    }

    QuestionVector of(String text, String language) {
        float[] meaning = embedders
                .map(found -> VectorMath.centred(
                        found.meaning().apply(text), model.centres().meaning()))
                .orElse(null);
        return new QuestionVector(words(WordStems.of(text, language)), meaning);
    }

    /** Each stem has a place and a sign by its hash, so that a word that nobody has used yet needs no list. */
    private float[] words(List<String> stems) {
        Map<String, Integer> counts = new TreeMap<>();
        stems.stream().limit(MOST_STEMS).forEach(stem -> counts.merge(stem, 1, Integer::sum));
        float[] words = new float[QuestionVector.WORDS];
        counts.forEach((stem, count) -> {
            int hash = spread(stem.hashCode());
            float weight = (float) (1 + Math.log(count)) * model.vocabulary().rarity(stem);
            words[hash & (QuestionVector.WORDS - 1)] += hash < 0 ? -weight : weight;
        });
        return QuestionVector.unit(words);
    }

    /** The finalizer of MurmurHash3: every bit of the result depends on every bit of the hash. */
    private static int spread(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }
}
