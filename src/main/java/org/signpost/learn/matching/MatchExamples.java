package org.signpost.learn.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.signpost.faq.Entry;
import org.signpost.faq.Library;
import org.signpost.faq.matching.EmbeddingCentres;
import org.signpost.faq.matching.EntryIndex;
import org.signpost.faq.matching.LabelledComments;
import org.signpost.faq.matching.MatchMode;
import org.signpost.faq.matching.QueryVector;
import org.signpost.faq.matching.QueryVectorizer;
import org.signpost.learn.LabelledText;
import org.signpost.triage.Topic;
import org.signpost.triage.Topics;
import org.signpost.triage.WordStems;
import org.signpost.triage.embedding.Embedder;
import org.signpost.triage.embedding.TextEmbedders;
import org.signpost.triage.text.Glossaries;
import org.signpost.triage.text.TermVocabulary;

/**
 * What training works on: the entries' questions and the labelled comments that ask something, as numbers.
 *
 * @param questions for each entry, its question and paraphrases
 * @param combined for each text, how it is like each entry
 * @param labelled the texts that an entry answers
 * @param embeddingSize how many numbers both embeddings of a text have
 * @param topics that a text can have
 */
record MatchExamples(
        TermVocabulary vocabulary,
        EmbeddingCentres centres,
        LabelledComments labelled,
        List<Entry> entries,
        List<List<QueryVector>> questions,
        List<LabelledQuestion> asked,
        List<double[][]> combined,
        int embeddingSize,
        List<Topic> topics) {
    private static final int LEAST_TEXTS = 2;

    static MatchExamples of(Library library, List<LabelledText> texts, TextEmbedders embedders) {
        Glossaries glossaries = Glossaries.load();
        List<Entry> entries = library.entries(Entry.FIRST_LANGUAGE);
        List<LabelledText> asking =
                texts.stream().filter(text -> text.asks() && text.faq() != null).toList();
        List<List<String>> stems = new ArrayList<>();
        asking.forEach(text -> stems.add(WordStems.of(english(text, glossaries), Entry.FIRST_LANGUAGE)));
        entries.forEach(entry ->
                questionsOf(entry).forEach(text -> stems.add(WordStems.of(text, Entry.FIRST_LANGUAGE))));
        TermVocabulary vocabulary =
                TermVocabulary.of(stems, _ -> LEAST_TEXTS, count -> Math.log((double) stems.size() / count));
        EmbeddingCentres centres = new EmbeddingCentres(
                centre(asking, glossaries, embedders.meaning()), centre(asking, glossaries, embedders.asking()));
        QueryVectorizer queryVectorizer = new QueryVectorizer(vocabulary, centres, Optional.of(embedders), glossaries);
        List<List<QueryVector>> questions = entries.stream()
                .map(entry -> questionsOf(entry).stream()
                        .map(text -> queryVectorizer.of(text, Entry.FIRST_LANGUAGE))
                        .toList())
                .toList();
        Set<String> slugs = Set.copyOf(library.slugs());
        List<LabelledQuestion> asked =
                asking.stream().map(text -> asked(text, queryVectorizer, slugs)).toList();
        LabelledComments labelled = new LabelledComments(asked.stream()
                .filter(LabelledQuestion::covered)
                .map(LabelledQuestion::comment)
                .toList());
        EntryIndex index = new EntryIndex(library, Entry.FIRST_LANGUAGE, Optional.of(embedders), centres, labelled);
        List<double[][]> likeness = asked.stream()
                .map(text -> index.likeness(text.query(), text.fold()))
                .toList();
        return new MatchExamples(
                vocabulary,
                centres,
                labelled,
                entries,
                questions,
                asked,
                likeness,
                2 * Embedder.SIZE,
                Topics.inForce());
    }

    private static String english(LabelledText text, Glossaries glossaries) {
        return glossaries.english(text.text(), language(text));
    }

    private static String language(LabelledText text) {
        return Objects.requireNonNullElse(text.language(), Entry.FIRST_LANGUAGE);
    }

    private static List<String> questionsOf(Entry entry) {
        List<String> questions = new ArrayList<>(entry.paraphrases());
        questions.addFirst(entry.question());
        return questions;
    }

    private static float[] centre(List<LabelledText> texts, Glossaries glossaries, Function<String, float[]> embed) {
        float[] centre = new float[Embedder.SIZE];
        for (LabelledText text : texts) {
            float[] embedding = embed.apply(english(text, glossaries));
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
                queryVectorizer.of(text.text(), language(text)),
                faq == null ? List.of() : faq.stream().filter(slugs::contains).toList(),
                text.topics() == null ? Set.of() : text.topics(),
                LabelledQuestion.fold(text.id()),
                text.weight());
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
     * @param weight how much it counts, above 0, at most 1
     */
    record LabelledQuestion(
            String id, QueryVector query, List<String> accepted, Set<Topic> topics, int fold, double weight) {
        static final int FOLDS = 5;

        /** Of a question that an entry answers, with what the model keeps of it. */
        LabelledComments.LabelledComment comment() {
            return new LabelledComments.LabelledComment(
                    accepted, Objects.requireNonNull(query.meaning()), Objects.requireNonNull(query.asking()), fold);
        }

        boolean covered() {
            return !accepted.isEmpty();
        }

        static int fold(String id) {
            return Math.floorMod(id.hashCode() * 31 + id.length(), FOLDS);
        }
    }
}
