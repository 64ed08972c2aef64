package org.signpost.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.signpost.faq.matching.EntryMatcher;

class QuestionVectorTest {
    private static final Offset<Double> NEARLY = Offset.offset(1e-6);

    private final QuestionVectorizer vectorizer = new QuestionVectorizer(EntryMatcher.bundledModel(), Optional.empty());

    @Test
    void equalTextsAreAsAlikeAsCanBeAndOtherWordsAreNot() {
        QuestionVector dog = vectorizer.of("May my dog fly on the plane?", "en");

        assertThat(dog.likeness(vectorizer.of("May my dog fly on the plane?", "en")))
                .isCloseTo(1, Offset.offset(1e-5));
        assertThat(dog.likeness(vectorizer.of("can the DOG fly on planes??", "en")))
                .isGreaterThan(dog.likeness(vectorizer.of("Where is the lottery for green cards?", "en")));
    }

    @Test
    void aTextWithoutWordsIsLikeNothingNotEvenItself() {
        QuestionVector nothing = vectorizer.of("?!", "en");

        assertThat(nothing.words()).hasSize(QuestionVector.WORDS).containsOnly(0f);
        assertThat(nothing.likeness(nothing)).isZero();
    }

    @Test
    void wordsCountLittleBesideTheMeaning() {
        QuestionVector one = new QuestionVector(unit(0), unit(0));
        QuestionVector sameMeaning = new QuestionVector(unit(1), unit(0));
        QuestionVector sameWords = new QuestionVector(unit(0), unit(1));

        assertThat(one.likeness(sameMeaning)).isCloseTo(1 - QuestionVector.SHARE_OF_WORDS, NEARLY);
        assertThat(one.likeness(sameWords)).isCloseTo(QuestionVector.SHARE_OF_WORDS, NEARLY);
    }

    @Test
    void whereOneHasNoMeaningTheWordsDecideAlone() {
        QuestionVector one = new QuestionVector(unit(0), unit(0));
        QuestionVector wordsOnly = new QuestionVector(unit(0), null);

        assertThat(one.comparesMeaning(wordsOnly)).isFalse();
        assertThat(one.likeness(wordsOnly)).isCloseTo(1, NEARLY);
    }

    @Test
    void inAMeanThoseWithoutAMeaningHaveNoSayInIt() {
        QuestionVector mean =
                QuestionVector.mean(List.of(new QuestionVector(unit(0), unit(2)), new QuestionVector(unit(1), null)));

        assertThat(mean.words()).containsExactly(0.5f, 0.5f, 0, 0);
        assertThat(mean.meaning()).containsExactly(0, 0, 1, 0);
        assertThat(new QuestionVector(unit(0), null)
                        .with(new QuestionVector(unit(0), unit(3)), 5)
                        .meaning())
                .containsExactly(0, 0, 0, 1);
    }

    @Test
    void nothingHasNoMean() {
        assertThatThrownBy(() -> QuestionVector.mean(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scalesToUnitLengthAndLeavesZerosAlone() {
        assertThat(QuestionVector.unit(new float[] {3, 0, 4, 0})).containsExactly(0.6f, 0, 0.8f, 0);
        assertThat(QuestionVector.unit(new float[4])).containsOnly(0f);
    }

    private static float[] unit(int place) {
        float[] vector = new float[4];
        vector[place] = 1;
        return vector;
    }
}
