package org.signpost.digest.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.signpost.faq.matching.Matcher;

class QuestionVectorTest {
    private static final Offset<Double> NEARLY = Offset.offset(1e-6);

    private final Fingerprints vectorizer = new Fingerprints(Matcher.bundledModel(), Optional.empty());

    @Test
    void equalTextsAreAsAlikeAsCanBeAndOtherWordsAreNot() {
        Fingerprint dog = vectorizer.of("May my dog fly on the plane?", "en");

        assertThat(dog.likeness(vectorizer.of("May my dog fly on the plane?", "en")))
                .isCloseTo(1, Offset.offset(1e-5));
        assertThat(dog.likeness(vectorizer.of("can the DOG fly on planes??", "en")))
                .isGreaterThan(dog.likeness(vectorizer.of("Where is the lottery for green cards?", "en")));
    }

    @Test
    void aTextWithoutWordsIsLikeNothingNotEvenItself() {
        Fingerprint nothing = vectorizer.of("?!", "en");

        assertThat(nothing.words()).hasSize(Fingerprint.WORDS).containsOnly(0f);
        assertThat(nothing.likeness(nothing)).isZero();
    }

    @Test
    void wordsCountLittleBesideTheMeaning() {
        Fingerprint one = new Fingerprint(unit(0), unit(0));
        Fingerprint sameMeaning = new Fingerprint(unit(1), unit(0));
        Fingerprint sameWords = new Fingerprint(unit(0), unit(1));

        assertThat(one.likeness(sameMeaning)).isCloseTo(1 - Fingerprint.SHARE_OF_WORDS, NEARLY);
        assertThat(one.likeness(sameWords)).isCloseTo(Fingerprint.SHARE_OF_WORDS, NEARLY);
    }

    @Test
    void whereOneHasNoMeaningTheWordsDecideAlone() {
        Fingerprint one = new Fingerprint(unit(0), unit(0));
        Fingerprint wordsOnly = new Fingerprint(unit(0), null);

        assertThat(one.comparesMeaning(wordsOnly)).isFalse();
        assertThat(one.likeness(wordsOnly)).isCloseTo(1, NEARLY);
    }

    @Test
    void inAMeanThoseWithoutAMeaningHaveNoSayInIt() {
        Fingerprint mean = Fingerprint.mean(List.of(new Fingerprint(unit(0), unit(2)), new Fingerprint(unit(1), null)));

        assertThat(mean.words()).containsExactly(0.5f, 0.5f, 0, 0);
        assertThat(mean.meaning()).containsExactly(0, 0, 1, 0);
        assertThat(new Fingerprint(unit(0), null)
                        .with(new Fingerprint(unit(0), unit(3)), 5)
                        .meaning())
                .containsExactly(0, 0, 0, 1);
    }

    @Test
    void nothingHasNoMean() {
        assertThatThrownBy(() -> Fingerprint.mean(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scalesToUnitLengthAndLeavesZerosAlone() {
        assertThat(Fingerprint.unit(new float[] {3, 0, 4, 0})).containsExactly(0.6f, 0, 0.8f, 0);
        assertThat(Fingerprint.unit(new float[4])).containsOnly(0f);
    }

    private static float[] unit(int place) {
        float[] vector = new float[4];
        vector[place] = 1;
        return vector;
    }
}
