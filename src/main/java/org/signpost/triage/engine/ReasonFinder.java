package org.signpost.triage.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.signpost.platform.TextSpan;
import org.signpost.triage.text.ParsedText;
import org.signpost.triage.text.TermVocabulary;

/**
 * Finds the phrases that a person would name for a decision: what is pressing, and the words that spoke for the topics. The
 * models are linear: what a stem or a pair of stems added to the score is exactly its weight times its value.
 */
final class ReasonFinder {
    private static final int MOST_TERMS = 12;
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
     * @param others those of the topics that were not chosen: what speaks as much for one of them is no reason
     * @param pressing places of the text that are named whatever the models say, the gravest first
     */
    List<TextSpan> phrases(
            ParsedText parsedText,
            String language,
            TextFeatures features,
            Collection<LinearModel> models,
            Collection<LinearModel> others,
            List<TextSpan> pressing) {
        NamedPhrases phrases = new NamedPhrases(parsedText, language);
        nameTelling(tellingTerms(features, models, others), TermVocabulary.stems(parsedText, language), phrases);
        pressing.stream().limit(MOST_PRESSING).forEach(phrases::nameWithSubject);
        return phrases.spans();
    }

    /** What a term added to the score of a topic. */
    private record TellingTerm(String term, double added) {
        /** Whether it is a pair of which one half is among these. */
        boolean continuesOneOf(Set<String> stems) {
            return term.indexOf(' ') > 0 && Stream.of(term.split(" ", 2)).anyMatch(stems::contains);
        }
    }

    /** Those that added at least half of what the first one did, and pairs that make a phrase of a word among them. */
    private static void nameTelling(List<TellingTerm> terms, List<String> stems, NamedPhrases phrases) {
        double enough = 0;
        Set<String> told = new HashSet<>();
        for (TellingTerm term : terms) {
            boolean tells = term.added() >= enough || term.continuesOneOf(told);
            if (tells && name(term.term(), stems, phrases)) {
                enough = Math.max(enough, term.added() / 2);
                told.addAll(List.of(term.term().split(" ", 2)));
            }
        }
    }

    /** The most telling first. */
    private List<TellingTerm> tellingTerms(
            TextFeatures features, Collection<LinearModel> models, Collection<LinearModel> others) {
        List<TellingTerm> terms = new ArrayList<>();
        for (int i = 0; i < features.terms().length; i++) {
            int term = features.terms()[i];
            double added = most(models, term) * features.weights()[i];
            if (added >= LEAST && most(models, term) > most(others, term)) {
                terms.add(new TellingTerm(vocabulary.terms().get(term), added));
            }
        }
        terms.sort(Comparator.comparingDouble(TellingTerm::added).reversed().thenComparing(TellingTerm::term));
        return terms.subList(0, Math.min(terms.size(), MOST_TERMS));
    }

    private static double most(Collection<LinearModel> models, int term) {
        double most = 0;
        for (LinearModel model : models) {
            most = Math.max(most, model.terms()[term]);
        }
        return most;
    }

    /** The first place of a stem or of a pair; false where it tells nothing by itself. */
    private static boolean name(String term, List<String> stems, NamedPhrases phrases) {
        int blank = term.indexOf(' ');
        for (int i = 0; i < stems.size(); i++) {
            if (blank < 0 && stems.get(i).equals(term)) {
                return phrases.name(i);
            }
            if (blank > 0 && i + 1 < stems.size() && term.equals(stems.get(i) + " " + stems.get(i + 1))) {
                boolean first = phrases.name(i);
                return phrases.name(i + 1) || first;
            }
        }
        return false;
    }
}
