package org.signpost.triage.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.signpost.platform.TextSpan;
import org.signpost.triage.text.ParsedText;
import org.signpost.triage.text.TermVocabulary;

/**
 * Finds the words that spoke for a decision. The models are linear: what a stem or a pair of stems added to the score is
 * exactly its weight times its value.
 */
final class ReasonFinder {
    private static final int WORDS = 6;
    private static final double LEAST = 0.05;

    private final TermVocabulary vocabulary;

    ReasonFinder(TermVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The words that added most to the models' scores, in the order of the text. */
    List<TextSpan> words(
            ParsedText parsedText, String language, TextFeatures features, Collection<LinearModel> models) {
        Map<String, Double> contributions = contributions(features, models);
        List<String> stems = TermVocabulary.stems(parsedText, language);
        Set<Integer> chosen = new HashSet<>();
        contributions.entrySet().stream()
                .filter(term -> term.getValue() >= LEAST)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS)
                .forEach(term -> place(term.getKey(), stems, chosen));
        return spans(parsedText, chosen);
    }

    private Map<String, Double> contributions(TextFeatures features, Collection<LinearModel> models) {
        Map<String, Double> contributions = new HashMap<>();
        for (int i = 0; i < features.terms().length; i++) {
            int term = features.terms()[i];
            double most = 0;
            for (LinearModel model : models) {
                most = Math.max(most, (double) model.terms()[term] * features.weights()[i]);
            }
            if (isTelling(vocabulary.terms().get(term))) {
                contributions.put(vocabulary.terms().get(term), most);
            }
        }
        return contributions;
    }

    /** "i", "the" and "to" can carry weight but tell a person nothing. */
    private static boolean isTelling(String term) {
        return term.length() > 3 || term.chars().anyMatch(Character::isDigit);
    }

    /** Marks the first place of a stem or of a pair. */
    private static void place(String term, List<String> stems, Set<Integer> chosen) {
        int blank = term.indexOf(' ');
        for (int i = 0; i < stems.size(); i++) {
            if (blank < 0 && stems.get(i).equals(term)) {
                chosen.add(i);
                return;
            }
            if (blank > 0 && i + 1 < stems.size() && term.equals(stems.get(i) + " " + stems.get(i + 1))) {
                chosen.add(i);
                chosen.add(i + 1);
                return;
            }
        }
    }

    /** Neighbours become one place. */
    private static List<TextSpan> spans(ParsedText parsedText, Set<Integer> chosen) {
        List<TextSpan> spans = new ArrayList<>();
        int last = -2;
        for (int index : chosen.stream().sorted(Comparator.naturalOrder()).toList()) {
            TextSpan word = new TextSpan(
                    parsedText.tokens().get(index).start(),
                    parsedText.tokens().get(index).end());
            if (index == last + 1) {
                spans.set(spans.size() - 1, new TextSpan(spans.getLast().start(), word.end()));
            } else {
                spans.add(word);
            }
            last = index;
        }
        return spans;
    }
}
