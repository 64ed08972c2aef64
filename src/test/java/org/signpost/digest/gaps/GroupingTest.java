package org.signpost.digest.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.digest.gaps.Collection.Figures;
import org.signpost.triage.TrainedTriage;
import org.signpost.triage.Triage;

/** Groups texts of our own as the worker does, and prints how well. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupingTest {
    private static final int ORDERS = 10;

    private Triage triage;

    @BeforeAll
    void load() {
        triage = TrainedTriage.load();
    }

    @Test
    void groupsAsItsDocumentationSaysWithEmbeddings() {
        Figures chosenOn = print("uncovered.jsonl", true, Grouping.ENOUGH);
        Figures heldOut = print("uncovered-held-out.jsonl", true, Grouping.ENOUGH);

        assertThat(chosenOn.precision()).isGreaterThan(0.88);
        assertThat(chosenOn.recall()).isGreaterThan(0.5);
        assertThat(heldOut.precision()).isGreaterThan(0.9);
        assertThat(heldOut.recall()).isGreaterThan(0.5);
    }

    @Test
    void groupsAsItsDocumentationSaysByWordsAlone() {
        Figures chosenOn = print("uncovered.jsonl", false, Grouping.ENOUGH_WORDS);

        assertThat(chosenOn.precision()).isGreaterThan(0.65);
        assertThat(chosenOn.recall()).isGreaterThan(0.33);
    }

    @Test
    void givesTheSameGroupsForTheSameOrder() {
        Collection texts = Collection.read("uncovered.jsonl", true, triage);

        assertThat(texts.grouped(Grouping.ENOUGH, Grouping.ENOUGH_WORDS))
                .isEqualTo(Collection.read("uncovered.jsonl", true, triage)
                        .grouped(Grouping.ENOUGH, Grouping.ENOUGH_WORDS));
    }

    @Test
    void joinsTheEarlierOfTwoGroupsThatAreEquallyNear() {
        Grouping grouping = new Grouping();
        grouping.begin(fingerprint(1), 1);
        grouping.begin(fingerprint(2), 1);
        grouping.begin(fingerprint(1), 1);

        assertThat(grouping.nearest(fingerprint(1))).hasValue(0);
        assertThat(grouping.nearest(fingerprint(2))).hasValue(1);
        assertThat(grouping.nearest(fingerprint(3))).isEmpty();
    }

    @Test
    void aTextWithoutWordsIsLikeNothing() {
        Grouping grouping = new Grouping();
        Fingerprint nothing = new Fingerprint(new float[Fingerprint.WORDS], null);
        grouping.begin(nothing, 1);

        assertThat(grouping.nearest(nothing)).isEmpty();
        assertThat(grouping.nearest(fingerprint(1))).isEmpty();
    }

    @Test
    void theMeanIsAsLikeAsItsPartsAreOnAverageAndGrowsOneByOne() {
        List<Fingerprint> parts = Collection.read("uncovered.jsonl", true, triage).items().stream()
                .map(Collection.Item::fingerprint)
                .limit(7)
                .toList();
        Fingerprint mean = Fingerprint.mean(parts);
        Fingerprint grown = parts.getFirst();
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
        List<Collection.Item> items =
                Collection.read("uncovered.jsonl", true, triage).items();
        Fingerprint one = items.get(0).fingerprint();
        Fingerprint other = items.get(1).fingerprint();
        Fingerprint packed = Packed.unpack(Packed.pack(one.words()), Packed.meaning(one));

        assertThat(packed.likeness(other)).isCloseTo(one.likeness(other), org.assertj.core.data.Offset.offset(0.01));
        assertThat(Packed.unpack(Packed.pack(new float[8]))).containsOnly(0f);
    }

    private Figures print(String name, boolean withMeaning, double chosen) {
        Collection texts = Collection.read(name, withMeaning, triage);
        double[] thresholds = {0.12, 0.16, 0.2, 0.24, 0.28, 0.32, 0.36, 0.4, 0.44};
        for (double enough : thresholds) {
            System.out.println(name + (withMeaning ? " words and meaning " : " words ") + enough + ": "
                    + inTenOrders(texts, enough) + (enough == chosen ? "  <- chosen" : ""));
        }
        assertThat(Arrays.stream(thresholds)).contains(chosen);
        return inTenOrders(texts, chosen);
    }

    private static Figures inTenOrders(Collection texts, double enough) {
        List<Figures> all = new ArrayList<>();
        for (int seed = 0; seed < ORDERS; seed++) {
            List<Collection.Item> mixed = new ArrayList<>(texts.items());
            Collections.shuffle(mixed, new Random(seed));
            Collection collection = new Collection(mixed);
            all.add(collection.figures(collection.grouped(enough, enough)));
        }
        return new Figures(
                all.stream().mapToDouble(Figures::precision).average().orElseThrow(),
                all.stream().mapToDouble(Figures::recall).average().orElseThrow(),
                Math.round(all.stream().mapToLong(Figures::groups).average().orElseThrow()));
    }

    private static Fingerprint fingerprint(int place) {
        float[] words = new float[Fingerprint.WORDS];
        words[place] = 1;
        return new Fingerprint(words, null);
    }
}
