package org.signpost.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.gaps.LabelledQuestions.Figures;
import org.signpost.triage.Triage;
import org.signpost.triage.engine.TrainedTriage;

/** Groups texts of our own as the worker does, and prints how well. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionClustersTest {
    private static final int ORDERS = 10;

    private Triage triage;

    @BeforeAll
    void load() {
        triage = TrainedTriage.load();
    }

    @Test
    void groupsAsItsDocumentationSaysWithEmbeddings() {
        Figures chosenOn = print("uncovered.jsonl", true, QuestionClusters.ENOUGH);
        Figures heldOut = print("uncovered-held-out.jsonl", true, QuestionClusters.ENOUGH);

        assertThat(chosenOn.precision()).isGreaterThan(0.88);
        assertThat(chosenOn.recall()).isGreaterThan(0.5);
        assertThat(heldOut.precision()).isGreaterThan(0.9);
        assertThat(heldOut.recall()).isGreaterThan(0.5);
    }

    @Test
    void groupsAsItsDocumentationSaysByWordsAlone() {
        Figures chosenOn = print("uncovered.jsonl", false, QuestionClusters.ENOUGH_WORDS);

        assertThat(chosenOn.precision()).isGreaterThan(0.65);
        assertThat(chosenOn.recall()).isGreaterThan(0.33);
    }

    @Test
    void givesTheSameGroupsForTheSameOrder() {
        LabelledQuestions texts = LabelledQuestions.read("uncovered.jsonl", true, triage);

        assertThat(texts.grouped(QuestionClusters.ENOUGH, QuestionClusters.ENOUGH_WORDS))
                .isEqualTo(LabelledQuestions.read("uncovered.jsonl", true, triage)
                        .grouped(QuestionClusters.ENOUGH, QuestionClusters.ENOUGH_WORDS));
    }

    @Test
    void joinsTheEarlierOfTwoGroupsThatAreEquallyNear() {
        QuestionClusters clusters = new QuestionClusters(QuestionClusters.ENOUGH, QuestionClusters.ENOUGH_WORDS);
        clusters.begin(vector(1), 1);
        clusters.begin(vector(2), 1);
        clusters.begin(vector(1), 1);

        assertThat(clusters.nearest(vector(1))).hasValue(0);
        assertThat(clusters.nearest(vector(2))).hasValue(1);
        assertThat(clusters.nearest(vector(3))).isEmpty();
    }

    @Test
    void aTextWithoutWordsIsLikeNothing() {
        QuestionClusters clusters = new QuestionClusters(QuestionClusters.ENOUGH, QuestionClusters.ENOUGH_WORDS);
        QuestionVector nothing = new QuestionVector(new float[QuestionVector.WORDS], null);
        clusters.begin(nothing, 1);

        assertThat(clusters.nearest(nothing)).isEmpty();
        assertThat(clusters.nearest(vector(1))).isEmpty();
    }

    @Test
    void theMeanIsAsLikeAsItsPartsAreOnAverageAndGrowsOneByOne() {
        List<QuestionVector> parts = LabelledQuestions.read("uncovered.jsonl", true, triage).items().stream()
                .map(LabelledQuestions.Item::vector)
                .limit(7)
                .toList();
        QuestionVector mean = QuestionVector.mean(parts);
        QuestionVector grown = parts.getFirst();
        for (int i = 1; i < parts.size(); i++) {
            grown = grown.with(parts.get(i), i);
        }
        double average =
                parts.stream().mapToDouble(parts.getLast()::likeness).average().orElseThrow();

        assertThat(mean.likeness(parts.getLast())).isCloseTo(average, org.assertj.core.data.Offset.offset(1e-5));
        assertThat(grown.likeness(parts.getLast())).isCloseTo(average, org.assertj.core.data.Offset.offset(1e-5));
    }

    @Test
    void packingKeepsTheLikeness() {
        List<LabelledQuestions.Item> items =
                LabelledQuestions.read("uncovered.jsonl", true, triage).items();
        QuestionVector one = items.get(0).vector();
        QuestionVector other = items.get(1).vector();
        QuestionVector packed = VectorCodec.unpack(VectorCodec.pack(one.words()), VectorCodec.meaning(one));

        assertThat(packed.likeness(other)).isCloseTo(one.likeness(other), org.assertj.core.data.Offset.offset(0.01));
        assertThat(VectorCodec.unpack(VectorCodec.pack(new float[8]))).containsOnly(0f);
    }

    private Figures print(String name, boolean withMeaning, double chosen) {
        LabelledQuestions texts = LabelledQuestions.read(name, withMeaning, triage);
        double[] thresholds = {0.12, 0.16, 0.2, 0.24, 0.28, 0.32, 0.36, 0.4, 0.44};
        for (double enough : thresholds) {
            System.out.println(name + (withMeaning ? " words and meaning " : " words ") + enough + ": "
                    + inTenOrders(texts, enough) + (enough == chosen ? "  <- chosen" : ""));
        }
        assertThat(Arrays.stream(thresholds)).contains(chosen);
        return inTenOrders(texts, chosen);
    }

    private static Figures inTenOrders(LabelledQuestions texts, double enough) {
        List<Figures> all = new ArrayList<>();
        for (int seed = 0; seed < ORDERS; seed++) {
            List<LabelledQuestions.Item> mixed = new ArrayList<>(texts.items());
            Collections.shuffle(mixed, new Random(seed));
            LabelledQuestions labelledQuestions = new LabelledQuestions(mixed);
            all.add(labelledQuestions.figures(labelledQuestions.grouped(enough, enough)));
        }
        return new Figures(
                all.stream().mapToDouble(Figures::precision).average().orElseThrow(),
                all.stream().mapToDouble(Figures::recall).average().orElseThrow(),
                Math.round(all.stream().mapToLong(Figures::groups).average().orElseThrow()));
    }

    private static QuestionVector vector(int place) {
        float[] words = new float[QuestionVector.WORDS];
        words[place] = 1;
        return new QuestionVector(words, null);
    }
}
