package org.signpost.faq.matching;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.signpost.faq.Entry;
import org.signpost.faq.Library;
import org.signpost.faq.Markdown;
import org.signpost.triage.WordStems;

/** The search box: entries that share words with what somebody typed. */
public final class EntrySearch {
    private static final double QUESTION_COUNTS = 2;

    private EntrySearch() {}

    /** The entries that share a word with it, the best first; in English where the translation is outdated. */
    public static List<Entry> find(Library library, String language, String words) {
        List<Entry> entries = library.entries(language);
        List<String> query = WordStems.of(words, language);
        double[] questions = scores(entries, query, EntryIndex::stemsOfQuestions);
        double[] answers = scores(entries, query, entry -> WordStems.of(Markdown.text(entry.body()), entry.language()));
        return IntStream.range(0, entries.size())
                .filter(i -> questions[i] + answers[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -(QUESTION_COUNTS * questions[i] + answers[i])))
                .map(entries::get)
                .map(found -> library.best(found.slug(), language).orElseThrow().entry())
                .toList();
    }

    private static double[] scores(List<Entry> entries, List<String> query, Function<Entry, List<String>> stems) {
        return new LexicalIndex(entries.stream().map(stems).toList()).scores(query);
    }
}
