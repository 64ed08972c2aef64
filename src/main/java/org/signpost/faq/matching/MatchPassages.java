package org.signpost.faq.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.signpost.faq.Entry;
import org.signpost.faq.Markdown;
import org.signpost.platform.TextSpan;
import org.signpost.triage.WordStems;
import org.signpost.triage.text.ParsedText;
import org.signpost.triage.text.SnowballStemmers;
import org.signpost.triage.text.WordToken;

/** Why an entry fits: the sentence of its answer that comes closest, and the words that both have. */
final class MatchPassages {
    private static final double COMMON = 1.2;
    private static final int MOST_WORDS = 12;

    private final EntryIndex index;

    MatchPassages(EntryIndex index) {
        this.index = index;
    }

    /** The sentence of the entry that shares most of what is rare with what is asked, or empty. */
    String sentence(Entry entry, List<String> asked) {
        Set<String> wanted = new HashSet<>(asked);
        String best = "";
        double most = 0;
        for (String line : Markdown.text(entry.body()).split("\n", -1)) {
            ParsedText parsedText = ParsedText.of(line);
            for (TextSpan span : parsedText.sentences()) {
                String sentence = span.of(parsedText.text());
                double score = shared(WordStems.of(sentence, entry.language()), wanted);
                if (score > most) {
                    most = score;
                    best = sentence;
                }
            }
        }
        return best;
    }

    /** Shared rarity, with a long sentence asked to share more. */
    private double shared(List<String> stems, Set<String> wanted) {
        double sum = 0;
        for (String stem : new HashSet<>(stems)) {
            if (wanted.contains(stem)) {
                sum += index.rarity(stem);
            }
        }
        return sum / Math.sqrt(8.0 + stems.size());
    }

    /** The places of the comment's words that the entry's questions have too and few other entries' have. */
    List<TextSpan> words(String comment, Entry entry) {
        Set<String> known = new HashSet<>(EntryIndex.stemsOfQuestions(entry));
        List<TextSpan> words = new ArrayList<>();
        for (WordToken token : ParsedText.of(comment).tokens()) {
            String stem = SnowballStemmers.stem(token.word(), entry.language());
            if (words.size() < MOST_WORDS && known.contains(stem) && index.rarity(stem) > COMMON) {
                words.add(new TextSpan(token.start(), token.end()));
            }
        }
        return words;
    }
}
