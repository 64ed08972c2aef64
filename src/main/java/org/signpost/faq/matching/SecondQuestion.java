package org.signpost.faq.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.signpost.platform.TextSpan;
import org.signpost.triage.text.ParsedText;

/** Finds the entry that answers another thing that a comment asks, in a sentence of its own. */
final class SecondQuestion {
    /** No entry. */
    static final int NOTHING = -1;

    private static final double SURE = 0.6;
    private static final int LEAST_WORDS = 5;
    private static final int MOST_SENTENCES = 6;

    private final EntryIndex index;
    private final MatchWeights weights;
    private final QueryVectorizer queryVectorizer;

    SecondQuestion(EntryIndex index, MatchWeights weights, QueryVectorizer queryVectorizer) {
        this.index = index;
        this.weights = weights;
        this.queryVectorizer = queryVectorizer;
    }

    /**
     * The number of the entry, or {@link #NOTHING}. It must be the clear answer to one question, while another question
     * of the same comment is about the first entry.
     */
    int find(String text, String language, int first) {
        List<String> questions = questions(text);
        if (questions.size() < 2) {
            return NOTHING;
        }
        boolean firstIsAsked = false;
        int found = NOTHING;
        double most = SURE;
        for (String question : questions) {
            EntryRanking ranking = EntryRanking.of(index, weights, queryVectorizer.of(question, language), Map.of());
            int best = ranking.order()[0];
            firstIsAsked |= best == first;
            if (best != first && ranking.at(0) >= most && ranking.none() < 1 - SURE) {
                found = best;
                most = ranking.at(0);
            }
        }
        return firstIsAsked ? found : NOTHING;
    }

    private static List<String> questions(String text) {
        ParsedText parsedText = ParsedText.of(text);
        List<String> questions = new ArrayList<>();
        for (TextSpan span : parsedText.sentences()) {
            String sentence = span.of(parsedText.text());
            if (sentence.endsWith("?")
                    && parsedText.sentence(span).tokens().size() >= LEAST_WORDS
                    && questions.size() < MOST_SENTENCES) {
                questions.add(sentence);
            }
        }
        return questions;
    }
}
