package org.signpost.faq.matching;

import java.util.List;
import java.util.Optional;
import org.signpost.faq.Entry;
import org.signpost.triage.WordStems;
import org.signpost.triage.embedding.TextEmbedders;
import org.signpost.triage.embedding.VectorMath;
import org.signpost.triage.text.Glossaries;
import org.signpost.triage.text.TermVocabulary;

/** Turns texts into {@link QueryVector}s, by way of rough English. Thread-safe. */
public final class QueryVectorizer {
    private final TermVocabulary vocabulary;
    private final EmbeddingCentres centres;
    private final Optional<TextEmbedders> embedders;
    private final Glossaries glossaries;

    /** @param embedders none where only words are compared */
    public QueryVectorizer(
            TermVocabulary vocabulary,
            EmbeddingCentres centres,
            Optional<TextEmbedders> embedders,
            Glossaries glossaries) {
        this.vocabulary = vocabulary;
        this.centres = centres;
        this.embedders = embedders;
        this.glossaries = glossaries;
    }

    /** @param language ISO 639-1 code */
    public QueryVector of(String text, String language) {
        List<String> stems = WordStems.of(text, language);
        String english = glossaries.english(text, language);
        List<String> englishStems = english.equals(text) ? stems : WordStems.of(english, Entry.FIRST_LANGUAGE);
        TermVocabulary.Weighted terms = vocabulary.weigh(englishStems);
        return embedders
                .map(models -> new QueryVector(
                        stems,
                        englishStems,
                        terms,
                        VectorMath.centred(models.meaning().apply(english), centres.meaning()),
                        VectorMath.centred(models.asking().apply(english), centres.asking())))
                .orElseGet(() -> new QueryVector(stems, englishStems, terms, null, null));
    }
}
