package org.signpost.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextEqualityTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "It's fine | It’s fine",
                "'fine' | ‘fine’",
                "\"fine\" | “fine”",
                "6' tall | 6′ tall",
                "6\" long | 6″ long",
                "''fine'' | “fine”",
                "wait... | wait…",
                "a - b | a – b",
                "a -- b | a — b",
                "a --- b | a — b",
                "well-known | well–known",
                "two  blanks | two blanks",
                "a\tb | a b"
            })
    void takesTypographyForNoEdit(String typed, String shown) {
        assertThat(TextEquality.isSame(typed, shown)).isTrue();
        assertThat(TextEquality.isSame(shown, typed)).isTrue();
        assertThat(TextEquality.isSame(typed, typed)).isTrue();
    }

    @Test
    void takesBlanksAndLineEndsAroundAndBetweenForNoEdit() {
        assertThat(TextEquality.isSame("one\n\ntwo", "one two")).isTrue();
        assertThat(TextEquality.isSame(" one ", "one")).isTrue();
        assertThat(TextEquality.isSame("", "  \n")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "Fine | fine",
                "fine | fine.",
                "fine | fine!",
                "not fine | fine",
                "a b | ab",
                "a - b | a b",
                "año | ano",
                "10 | 100",
                "may I | I may",
                "a | #"
            })
    void takesEveryOtherDifferenceForAnEdit(String one, String other) {
        assertThat(TextEquality.isSame(one, other == null ? "" : other)).isFalse();
    }

    @Test
    void refusesACommentThatNobodyCouldStore() {
        assertThat(comment("1", "Ana", "x".repeat(IncomingComment.MAX_TEXT)).text())
                .hasSize(IncomingComment.MAX_TEXT);
        refuses(() -> comment("1", "Ana", "x".repeat(IncomingComment.MAX_TEXT + 1)), "text");
        refuses(() -> comment("1", "Ana", "a\0b"), "U+0000");
        refuses(() -> comment(" ", "Ana", "x"), "source id");
        refuses(() -> comment("1".repeat(201), "Ana", "x"), "source id");
        refuses(() -> comment("1", "", "x"), "name");
        refuses(() -> comment("1", "n".repeat(201), "x"), "name");
    }

    @Test
    void refusesAPostThatNobodyCouldStore() {
        assertThat(new IncomingPost("1", "t".repeat(IncomingPost.MAX_TITLE), null, null).title())
                .hasSize(IncomingPost.MAX_TITLE);
        refuses(() -> new IncomingPost("1", "t".repeat(IncomingPost.MAX_TITLE + 1), null, null), "title");
        refuses(() -> new IncomingPost("1", " ", null, null), "title");
        refuses(() -> new IncomingPost("", "T", null, null), "source id");
    }

    private static void refuses(Runnable making, String word) {
        assertThatThrownBy(making::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(word);
    }

    private static IncomingComment comment(String sourceId, String author, String text) {
        return SampleComment.of(sourceId, text).by(author).incoming();
    }
}
