package org.signpost.triage.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.TextExcerpt;
import org.signpost.triage.embedding.Embedder;
import org.signpost.triage.embedding.VectorMath;
import org.signpost.triage.rules.UrgencyEvidence;
import org.signpost.triage.text.Glossaries;
import org.signpost.triage.text.ParsedText;
import org.signpost.triage.text.TermVocabulary;

/** Turns texts into {@link TextFeatures}. Safe for use by several threads. */
public final class FeatureExtractor {
    private static final String ENGLISH = "en";
    private static final float[] NONE = {};

    private final TermVocabulary vocabulary;
    private final float[] centre;
    private final float[] askingCentre;
    private final List<float[]> descriptions;
    private final Glossaries glossaries;
    private final UrgencyEvidence urgency = new UrgencyEvidence();

    /**
     * @param centre the mean embedding of the training texts, taken away from each
     * @param askingCentre the mean of the other model's
     * @param descriptions the embedding of each topic's description
     * @param glossaries by which texts that are not in English are read
     */
    public FeatureExtractor(
            TermVocabulary vocabulary,
            float[] centre,
            float[] askingCentre,
            List<float[]> descriptions,
            Glossaries glossaries) {
        this.vocabulary = vocabulary;
        this.centre = centre.clone();
        this.askingCentre = askingCentre.clone();
        this.descriptions = List.copyOf(descriptions);
        this.glossaries = glossaries;
    }

    /** How many signals there are. */
    public static int signals() {
        return TextSignals.all().size() + UrgencySignals.all().size();
    }

    /**
     * What needs no embedding.
     *
     * @param parent the text that this one answers, or null
     * @param writtenOn the day of writing, or null where unknown
     */
    public TextFeatures words(
            ParsedText parsedText, String language, @Nullable String parent, @Nullable LocalDate writtenOn) {
        TermVocabulary.Weighted weighted = vocabulary.weigh(terms(parsedText, language, glossaries));
        float[] signals = signals(parsedText, language, parent, writtenOn);
        String english = english(parsedText.text(), language);
        if (!english.equals(parsedText.text())) {
            float[] glossed = signals(ParsedText.of(english), ENGLISH, parent, writtenOn);
            for (int i = 0; i < signals.length; i++) {
                signals[i] = Math.max(signals[i], glossed[i]);
            }
        }
        return new TextFeatures(NONE, NONE, NONE, signals, weighted.terms(), weighted.weights());
    }

    private float[] signals(
            ParsedText parsedText, String language, @Nullable String parent, @Nullable LocalDate writtenOn) {
        float[] ofText = TextSignals.of(parsedText, parent);
        float[] ofEvidence = UrgencySignals.of(urgency.of(parsedText.text(), language, writtenOn));
        float[] signals = Arrays.copyOf(ofText, ofText.length + ofEvidence.length);
        System.arraycopy(ofEvidence, 0, signals, ofText.length, ofEvidence.length);
        return signals;
    }

    /** What is embedded for a text: its rough English. */
    public String english(String text, String language) {
        return TextExcerpt.beginning(glossaries.english(text, language), ParsedText.MAX_TEXT);
    }

    /** The stems and pairs of a text, and where it is not in English those of its rough English as well. */
    public static List<String> terms(ParsedText parsedText, String language, Glossaries glossaries) {
        List<String> terms = TermVocabulary.withPairs(TermVocabulary.stems(parsedText, language));
        String english = glossaries.english(parsedText.text(), language);
        if (!english.equals(parsedText.text())) {
            terms.addAll(TermVocabulary.withPairs(TermVocabulary.stems(ParsedText.of(english), ENGLISH)));
        }
        return terms;
    }

    /** The same with the embedding by which the subject is told. */
    public TextFeatures with(TextFeatures words, float[] embedding) {
        float[] likeness = new float[descriptions.size()];
        for (int i = 0; i < likeness.length; i++) {
            likeness[i] = (float) Embedder.cosine(descriptions.get(i), embedding);
        }
        float[] centred = embedding.clone();
        for (int i = 0; i < centred.length; i++) {
            centred[i] -= centre[i];
        }
        return new TextFeatures(centred, NONE, likeness, words.signals(), words.terms(), words.weights());
    }

    /** The same with both embeddings. */
    public TextFeatures with(TextFeatures words, float[] embedding, float[] asking) {
        TextFeatures with = with(words, embedding);
        return new TextFeatures(
                with.embedding(),
                VectorMath.centred(asking, askingCentre),
                with.likeness(),
                with.signals(),
                with.terms(),
                with.weights());
    }
}
