package org.signpost.learn.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signpost.faq.Entry;
import org.signpost.faq.Library;
import org.signpost.faq.matching.EntryIndex;
import org.signpost.faq.matching.MatchMode;
import org.signpost.faq.matching.QueryVector;
import org.signpost.faq.matching.QueryVectorizer;
import org.signpost.learn.LabelledText;
import org.signpost.triage.Embedder;
import org.signpost.triage.Topic;
import org.signpost.triage.Topics;
import org.signpost.triage.WordStems;
import org.signpost.triage.text.TermVocabulary;

/**
 * What training works on: the entries' questions and the labelled comments in English that ask something, as numbers.
 *
 * @param questions for each entry, its question and paraphrases
 * @param combined for each text, how it is like each entry
 * @param embeddingSize how many numbers an embedding has
 * @param topics that a text can have
 */
@SuppressWarnings("ArrayRecordComponent")
record MatchExamples(
        TermVocabulary vocabulary,
        float[] centre,
        List<Entry> entries,
        List<List<QueryVector>> questions,
        List<LabelledQuestion> asked,
        List<double[][]> combined,
        int embeddingSize,
        List<Topic> topics) {
    private static final int LEAST_TEXTS = 2;

    static MatchExamples of(Library library, List<LabelledText> texts, Embedder embedder) {
        List<Entry> entries = library.entries(Entry.FIRST_LANGUAGE);
        List<LabelledText> asking = texts.stream()
                .filter(text -> text.asks() && text.faq() != null)
                .filter(text -> text.language() == null || text.language().equals(Entry.FIRST_LANGUAGE))
                .toList();
        List<List<String>> stems = new ArrayList<>();
        asking.forEach(text -> stems.add(WordStems.of(text.text(), Entry.FIRST_LANGUAGE)));
        entries.forEach(entry ->
                questionsOf(entry).forEach(text -> stems.add(WordStems.of(text, Entry.FIRST_LANGUAGE))));
        TermVocabulary vocabulary =
                TermVocabulary.of(stems, _ -> LEAST_TEXTS, count -> Math.log((double) stems.size() / count));
        float[] centre = centre(asking, embedder);
        QueryVectorizer queryVectorizer = new QueryVectorizer(vocabulary, centre, Optional.of(embedder));
        List<List<QueryVector>> questions = entries.stream()
                .map(entry -> questionsOf(entry).stream()
                        .map(text -> queryVectorizer.of(text, Entry.FIRST_LANGUAGE))
                        .toList())
                .toList();
        Set<String> slugs = Set.copyOf(library.slugs());
        List<LabelledQuestion> asked =
                asking.stream().map(text -> asked(text, queryVectorizer, slugs)).toList();
        EntryIndex index = new EntryIndex(entries, Optional.of(embedder), centre);
        List<double[][]> likeness =
                asked.stream().map(text -> index.likeness(text.query())).toList();
        return new MatchExamples(
                vocabulary, centre, entries, questions, asked, likeness, centre.length, Topics.inForce());
    }

    private static List<String> questionsOf(Entry entry) {
        List<String> questions = new ArrayList<>(entry.paraphrases());
        questions.addFirst(entry.question());
        return questions;
    }

    private static float[] centre(List<LabelledText> texts, Embedder embedder) {
        float[] centre = new float[Embedder.SIZE];
        for (LabelledText text : texts) {
            float[] embedding = embedder.embed(text.text());
            for (int i = 0; i < centre.length; i++) {
                centre[i] += embedding[i] / texts.size();
            }
        }
        return centre;
    }

    private static LabelledQuestion asked(LabelledText text, QueryVectorizer queryVectorizer, Set<String> slugs) {
        List<String> faq = text.faq();
        return new LabelledQuestion(
                text.id(),
                queryVectorizer.of(text.text(), Entry.FIRST_LANGUAGE),
                faq == null ? List.of() : faq.stream().filter(slugs::contains).toList(),
                text.topics() == null ? Set.of() : text.topics(),
                LabelledQuestion.fold(text.id()));
    }

    int terms() {
        return vocabulary.size();
    }

    /** For each text how it is like each entry, with zeros where the mode does not read. */
    List<double[][]> likeness(MatchMode mode) {
        return combined.stream().map(text -> EntryIndex.readBy(mode, text)).toList();
    }

    /**
     * A labelled comment that asks, made ready.
     *
     * @param accepted slugs of the entries that answer it, best first; empty where none does
     * @param fold 0 to {@link #FOLDS} - 1, by its id
     */
    record LabelledQuestion(String id, QueryVector query, List<String> accepted, Set<Topic> topics, int fold) {
        static final int FOLDS = 5;

        boolean covered() {
            return !accepted.isEmpty();
        }

        static int fold(String id) {
            return Math.floorMod(id.hashCode() * 31 + id.length(), FOLDS);
        }
    }
}
