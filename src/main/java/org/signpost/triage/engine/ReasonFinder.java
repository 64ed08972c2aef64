package org.signpost.triage.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signpost.platform.TextSpan;
import org.signpost.triage.text.ParsedText;
import org.signpost.triage.text.TermVocabulary;

/**
 * Finds the phrases that a person would name for a decision: what is pressing, and the words that spoke for the topics. The
 * models are linear: what a stem or a pair of stems added to the score is exactly its weight times its value.
 */
final class ReasonFinder {
    private static final int WORDS = 6;
    private static final double LEAST = 0.05;
    private static final int MOST_PRESSING = 20;

    private final TermVocabulary vocabulary;

    ReasonFinder(TermVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * In the order of the text.
     *
     * @param models of whose scores the words are named that added most to them
     * @param pressing places of the text that are named whatever the models say, the gravest first
     */
    List<TextSpan> phrases(
            ParsedText parsedText,
            String language,
            TextFeatures features,
            Collection<LinearModel> models,
            List<TextSpan> pressing) {
        NamedPhrases phrases = new NamedPhrases(parsedText, language);
        List<String> stems = TermVocabulary.stems(parsedText, language);
        contributions(features, models).entrySet().stream()
                .filter(term -> term.getValue() >= LEAST)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS)
                .forEach(term -> name(term.getKey(), stems, phrases));
        pressing.stream().limit(MOST_PRESSING).forEach(phrases::nameWithSubject);
        return phrases.spans();
    }

    private Map<String, Double> contributions(TextFeatures features, Collection<LinearModel> models) {
        Map<String, Double> contributions = new HashMap<>();
        for (int i = 0; i < features.terms().length; i++) {
            int term = features.terms()[i];
            double most = 0;
            for (LinearModel model : models) {
                most = Math.max(most, (double) model.terms()[term] * features.weights()[i]);
            }
            contributions.put(vocabulary.terms().get(term), most);
        }
        return contributions;
    }

    /** The first place of a stem or of a pair. */
    private static void name(String term, List<String> stems, NamedPhrases phrases) {
        int blank = term.indexOf(' ');
        for (int i = 0; i < stems.size(); i++) {
            if (blank < 0 && stems.get(i).equals(term)) {
                phrases.name(i);
                return;
            }
            if (blank > 0 && i + 1 < stems.size() && term.equals(stems.get(i) + " " + stems.get(i + 1))) {
                phrases.name(i);
                phrases.name(i + 1);
                return;
            }
        }
    }
}
