package org.signpost.faq.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Library;
import org.signpost.faq.Markdown;
import org.signpost.triage.Embedder;
import org.signpost.triage.WordStems;

/**
 * The entries of one language, ready to be compared with texts. With very many entries the embeddings of all their
 * paraphrases are compared only for those whose mean is closest. Immutable.
 */
public final class EntryIndex {
    /** How many numbers say how alike a text and an entry are; they mean the same for an entry that was written today. */
    public static final int LIKENESS = 5;

    /** Cosine with the closest of question and paraphrases. */
    private static final int CLOSEST = 0;

    /** Mean cosine with the three closest of them. */
    private static final int CLOSEST_THREE = 1;

    /** Cosine with question and answer together. */
    private static final int ANSWER = 2;

    /** BM25 with question, paraphrases and tags, as a share of the best entry's. */
    private static final int WORDS = 3;

    /** BM25 with the answer, likewise. */
    private static final int ANSWER_WORDS = 4;

    private static final int COMPARED_CLOSELY = 150;

    private final List<Entry> entries;
    private final LexicalIndex questions;
    private final LexicalIndex answers;
    private final List<Anchors> anchors;

    /** The embeddings of an entry: question and paraphrases, their mean, and question with answer. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Anchors(List<float[]> questions, float[] mean, float[] answer) {}

    /**
     * @param embedder none where only words are compared
     * @param centre the mean embedding of the texts that the models were trained on
     */
    public EntryIndex(List<Entry> entries, Optional<Embedder> embedder, float[] centre) {
        this.entries = List.copyOf(entries);
        this.questions = new LexicalIndex(
                entries.stream().map(EntryIndex::stemsOfQuestions).toList());
        this.answers = new LexicalIndex(entries.stream()
                .map(entry -> WordStems.of(entry.question() + "\n" + Markdown.text(entry.body()), entry.language()))
                .toList());
        this.anchors = embedder.map(model -> entries.stream()
                        .map(entry -> anchors(entry, model, centre))
                        .toList())
                .orElse(List.of());
    }

    /** The stems of everything by which an entry is asked for: its question, paraphrases and tags. */
    static List<String> stemsOfQuestions(Entry entry) {
        return WordStems.of(
                String.join("\n", questions(entry)) + "\n" + String.join(" ", entry.tags()), entry.language());
    }

    /** The texts of a library whose embeddings an index of it needs. */
    public static List<String> embedded(Library library) {
        return library.versions()
                .map(EntryVersion::entry)
                .flatMap(entry -> Stream.concat(questions(entry).stream(), Stream.of(answer(entry))))
                .toList();
    }

    private static String answer(Entry entry) {
        return entry.question() + "\n" + entry.body();
    }

    private static List<String> questions(Entry entry) {
        List<String> questions = new ArrayList<>(entry.paraphrases());
        questions.addFirst(entry.question());
        return questions;
    }

    private static Anchors anchors(Entry entry, Embedder embedder, float[] centre) {
        List<float[]> questions = questions(entry).stream()
                .map(text -> VectorMath.centred(embedder.embed(text), centre))
                .toList();
        float[] mean = new float[centre.length];
        for (float[] question : questions) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += question[i] / questions.size();
            }
        }
        return new Anchors(questions, mean, VectorMath.centred(embedder.embed(answer(entry)), centre));
    }

    List<Entry> entries() {
        return entries;
    }

    /** How rare a stem is among the entries' questions; 0 where none has it. */
    double rarity(String stem) {
        return questions.rarity(stem);
    }

    /** The {@value #LIKENESS} numbers that say how a text is like each entry. */
    public double[][] likeness(QueryVector query) {
        double[][] likeness = new double[entries.size()][LIKENESS];
        double[] words = questions.shares(query.stems());
        double[] answerWords = answers.shares(query.stems());
        for (int i = 0; i < likeness.length; i++) {
            likeness[i][WORDS] = words[i];
            likeness[i][ANSWER_WORDS] = answerWords[i];
        }
        float[] embedding = query.embedding();
        if (embedding != null && !anchors.isEmpty()) {
            compare(embedding, likeness);
        }
        return likeness;
    }

    /** The same numbers with zeros where the mode does not read. */
    public static double[][] readBy(MatchMode mode, double[][] likeness) {
        double[][] read = new double[likeness.length][LIKENESS];
        for (int i = 0; i < read.length; i++) {
            for (int j = 0; j < LIKENESS; j++) {
                read[i][j] = isReadBy(mode, j) ? likeness[i][j] : 0;
            }
        }
        return read;
    }

    private static boolean isReadBy(MatchMode mode, int number) {
        return number <= ANSWER ? mode.readsEmbedding() : mode.readsWords();
    }

    private void compare(float[] embedding, double[][] likeness) {
        double[] rough = new double[likeness.length];
        for (int i = 0; i < rough.length; i++) {
            rough[i] = VectorMath.dot(anchors.get(i).mean(), embedding);
            likeness[i][CLOSEST] = rough[i];
            likeness[i][CLOSEST_THREE] = rough[i];
        }
        for (int i : closest(rough)) {
            Anchors entry = anchors.get(i);
            float[] cosines = new float[entry.questions().size()];
            for (int j = 0; j < cosines.length; j++) {
                cosines[j] = VectorMath.dot(entry.questions().get(j), embedding);
            }
            Arrays.sort(cosines);
            likeness[i][CLOSEST] = cosines[cosines.length - 1];
            likeness[i][CLOSEST_THREE] = meanOfLast(cosines);
            likeness[i][ANSWER] = VectorMath.dot(entry.answer(), embedding);
        }
    }

    private static int[] closest(double[] rough) {
        IntStream all = IntStream.range(0, rough.length);
        return rough.length <= COMPARED_CLOSELY
                ? all.toArray()
                : all.boxed()
                        .sorted(Comparator.comparingDouble(i -> -rough[i]))
                        .limit(COMPARED_CLOSELY)
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    private static double meanOfLast(float[] ascending) {
        int count = Math.min(3, ascending.length);
        double sum = 0;
        for (int i = ascending.length - count; i < ascending.length; i++) {
            sum += ascending[i];
        }
        return sum / count;
    }
}
