package org.signpost.faq.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Library;
import org.signpost.faq.Markdown;
import org.signpost.faq.matching.decided.EntryPrior;
import org.signpost.triage.WordStems;
import org.signpost.triage.embedding.TextEmbedders;
import org.signpost.triage.embedding.VectorMath;

/**
 * The entries of one language, ready to be compared with texts by way of rough English. With very many entries the embeddings of
 * all their paraphrases are compared only for those whose mean is closest. Immutable.
 */
public final class EntryIndex {
    /** How many numbers say how alike a text and an entry are; they mean the same for an entry that was written today. */
    public static final int LIKENESS = 12;

    /** Cosine with the closest of question and paraphrases. */
    static final int CLOSEST = 0;

    /** Mean cosine with the three closest of them. */
    private static final int CLOSEST_THREE = 1;

    /** Cosine with question and answer together. */
    private static final int ANSWER = 2;

    /** The same three by the other model. */
    static final int ASKING_CLOSEST = 3;

    private static final int ASKING_CLOSEST_THREE = 4;
    private static final int ASKING_ANSWER = 5;

    /** The numbers of {@link LabelledComments#likeness}; those of the paraphrases for an entry without comments. */
    static final int LABELLED = 6;

    /** BM25 with question, paraphrases and tags, as a share of the best entry's. */
    static final int WORDS = 10;

    /** BM25 with the answer, likewise. */
    private static final int ANSWER_WORDS = 11;

    private static final int COMPARED_CLOSELY = 150;

    private final List<Entry> entries;
    private final LexicalIndex questions;
    private final LexicalIndex answers;
    private final @Nullable LexicalIndex englishQuestions;
    private final @Nullable LexicalIndex englishAnswers;
    private final List<Anchors> anchors;
    private final LabelledComments labelled;
    private final EntryPrior prior;

    /** The embeddings of an entry by one model: question and paraphrases, their mean, and question with answer. */
    @SuppressWarnings("ArrayRecordComponent")
    private record ModelAnchors(List<float[]> questions, float[] mean, float[] answer) {
        static ModelAnchors of(Entry entry, Function<String, float[]> embed, float[] centre) {
            List<float[]> questions = EntryIndex.questions(entry).stream()
                    .map(text -> VectorMath.centred(embed.apply(text), centre))
                    .toList();
            float[] mean = new float[centre.length];
            for (float[] question : questions) {
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += question[i] / questions.size();
                }
            }
            return new ModelAnchors(questions, mean, VectorMath.centred(embed.apply(EntryIndex.answer(entry)), centre));
        }

        float[] cosines(float[] embedding) {
            float[] cosines = new float[questions.size()];
            for (int i = 0; i < cosines.length; i++) {
                cosines[i] = VectorMath.dot(questions.get(i), embedding);
            }
            Arrays.sort(cosines);
            return cosines;
        }
    }

    private record Anchors(ModelAnchors meaning, ModelAnchors asking) {}

    /**
     * @param library its English entries speak for their translations
     * @param embedders none where only words are compared
     * @param centres the mean embeddings of the texts that the models were trained on
     * @param labelled comments that the entries answer
     */
    public EntryIndex(
            Library library,
            String language,
            Optional<TextEmbedders> embedders,
            EmbeddingCentres centres,
            LabelledComments labelled) {
        this.entries = library.entries(language);
        this.labelled = labelled;
        this.prior = EntryPrior.NONE;
        this.questions = new LexicalIndex(
                entries.stream().map(EntryIndex::stemsOfQuestions).toList());
        this.answers =
                new LexicalIndex(entries.stream().map(EntryIndex::stemsOfAnswer).toList());
        List<Entry> english = entries.stream()
                .map(entry -> library.best(entry.slug(), Entry.FIRST_LANGUAGE)
                        .map(EntryVersion::entry)
                        .orElse(entry))
                .toList();
        boolean translated = !language.equals(Entry.FIRST_LANGUAGE);
        this.englishQuestions = translated
                ? new LexicalIndex(
                        english.stream().map(EntryIndex::stemsOfQuestions).toList())
                : null;
        this.englishAnswers = translated
                ? new LexicalIndex(
                        english.stream().map(EntryIndex::stemsOfAnswer).toList())
                : null;
        this.anchors = embedders
                .map(models -> english.stream()
                        .map(entry -> new Anchors(
                                ModelAnchors.of(entry, models.meaning(), centres.meaning()),
                                ModelAnchors.of(entry, models.asking(), centres.asking())))
                        .toList())
                .orElse(List.of());
    }

    private EntryIndex(EntryIndex other, LabelledComments labelled, EntryPrior prior) {
        this.entries = other.entries;
        this.questions = other.questions;
        this.answers = other.answers;
        this.englishQuestions = other.englishQuestions;
        this.englishAnswers = other.englishAnswers;
        this.anchors = other.anchors;
        this.labelled = labelled;
        this.prior = prior;
    }

    /** The same entries, found by these comments and with this prior. */
    EntryIndex with(LabelledComments comments, EntryPrior learned) {
        return new EntryIndex(this, comments, learned);
    }

    /** The stems of everything by which an entry is asked for: its question, paraphrases and tags. */
    static List<String> stemsOfQuestions(Entry entry) {
        return WordStems.of(
                String.join("\n", questions(entry)) + "\n" + String.join(" ", entry.tags()), entry.language());
    }

    private static List<String> stemsOfAnswer(Entry entry) {
        return WordStems.of(entry.question() + "\n" + Markdown.text(entry.body()), entry.language());
    }

    /** The texts of a library whose embeddings indexes of it need. */
    public static List<String> embedded(Library library) {
        return library.slugs().stream()
                .flatMap(slug -> library.best(slug, Entry.FIRST_LANGUAGE).stream())
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

    List<Entry> entries() {
        return entries;
    }

    EntryPrior prior() {
        return prior;
    }

    /** How rare a stem is among the entries' questions; 0 where none has it. */
    double rarity(String stem) {
        return questions.rarity(stem);
    }

    /** The {@value #LIKENESS} numbers that say how a text is like each entry. */
    public double[][] likeness(QueryVector query) {
        return likeness(query, LabelledComments.NO_FOLD);
    }

    /** The same without the labelled comments of a fold. */
    public double[][] likeness(QueryVector query, int withoutFold) {
        double[][] likeness = new double[entries.size()][LIKENESS];
        double[] words = shares(questions, englishQuestions, query);
        double[] answerWords = shares(answers, englishAnswers, query);
        for (int i = 0; i < likeness.length; i++) {
            likeness[i][WORDS] = words[i];
            likeness[i][ANSWER_WORDS] = answerWords[i];
        }
        float[] meaning = query.meaning();
        float[] asking = query.asking();
        if (meaning != null && asking != null && !anchors.isEmpty()) {
            compare(meaning, asking, likeness);
            addLabelled(labelled.likeness(query, withoutFold), likeness);
        }
        return likeness;
    }

    /** By the words as written, or by their rough English where that fits better. */
    private static double[] shares(LexicalIndex written, @Nullable LexicalIndex english, QueryVector query) {
        double[] shares = written.shares(query.stems());
        if (english != null) {
            double[] others = english.shares(query.englishStems());
            for (int i = 0; i < shares.length; i++) {
                shares[i] = Math.max(shares[i], others[i]);
            }
        }
        return shares;
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
        return number >= WORDS || mode.readsEmbedding();
    }

    private void addLabelled(Map<String, double[]> byComments, double[][] likeness) {
        for (int i = 0; i < likeness.length; i++) {
            double[] paraphrases = {
                likeness[i][CLOSEST],
                likeness[i][CLOSEST_THREE],
                likeness[i][ASKING_CLOSEST],
                likeness[i][ASKING_CLOSEST_THREE]
            };
            double[] numbers = byComments.getOrDefault(entries.get(i).slug(), paraphrases);
            System.arraycopy(numbers, 0, likeness[i], LABELLED, LabelledComments.LIKENESS);
        }
    }

    private void compare(float[] meaning, float[] asking, double[][] likeness) {
        double[] rough = new double[likeness.length];
        for (int i = 0; i < rough.length; i++) {
            rough[i] = VectorMath.dot(anchors.get(i).meaning().mean(), meaning);
            double other = VectorMath.dot(anchors.get(i).asking().mean(), asking);
            likeness[i][CLOSEST] = rough[i];
            likeness[i][CLOSEST_THREE] = rough[i];
            likeness[i][ASKING_CLOSEST] = other;
            likeness[i][ASKING_CLOSEST_THREE] = other;
        }
        for (int i : closest(rough)) {
            ModelAnchors byMeaning = anchors.get(i).meaning();
            ModelAnchors byAsking = anchors.get(i).asking();
            float[] cosines = byMeaning.cosines(meaning);
            likeness[i][CLOSEST] = cosines[cosines.length - 1];
            likeness[i][CLOSEST_THREE] = meanOfLast(cosines);
            likeness[i][ANSWER] = VectorMath.dot(byMeaning.answer(), meaning);
            float[] others = byAsking.cosines(asking);
            likeness[i][ASKING_CLOSEST] = others[others.length - 1];
            likeness[i][ASKING_CLOSEST_THREE] = meanOfLast(others);
            likeness[i][ASKING_ANSWER] = VectorMath.dot(byAsking.answer(), asking);
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
