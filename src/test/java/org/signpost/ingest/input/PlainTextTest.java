package org.signpost.ingest.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;

final class PlainTextTest {
    @Test
    void endsEveryLineTheSameWay() {
        assertThat(text("one\r\ntwo\rthree\nfour\u2028five\u2029six")).isEqualTo("one\ntwo\nthree\nfour\nfive\nsix");
    }

    @Test
    void keepsParagraphsApartByOneEmptyLine() {
        assertThat(text("one\n\n\n\n\ntwo\n\nthree")).isEqualTo("one\n\ntwo\n\nthree");
        assertThat(text("one\n   \n \t \n\ntwo")).isEqualTo("one\n\ntwo");
    }

    @Test
    void dropsBlanksAroundAndAtTheEndsOfLines() {
        assertThat(text("  \n one  \n  two\t \n three \n ")).isEqualTo("one\n  two\n three");
    }

    @Test
    void dropsControlCharactersAndKeepsTabs() {
        assertThat(text("a\u0000b\u0007c\u001b[1md\u0085e\tf")).isEqualTo("abc[1mde\tf");
    }

    @Test
    void takesANonBreakingBlankForABlank() {
        assertThat(text("10\u00a0000 people\u00a0")).isEqualTo("10 000 people");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a\\ud83db|a\\ufffdb", "a\\udeb2b|a\\ufffdb", "a\\ud83d|a\\ufffd", "\\udeb2\\ud83d|\\ufffd\\ufffd"
            })
    void replacesHalvesOfCharacters(String escaped, String expected) {
        assertThat(text(unescaped(escaped))).isEqualTo(unescaped(expected));
    }

    @Test
    void keepsTextsThatFitWhole() {
        PlainText.Text full = PlainText.text("x".repeat(IncomingComment.MAX_TEXT));
        assertThat(full.value()).hasSize(IncomingComment.MAX_TEXT);
        assertThat(full.truncated()).isFalse();
    }

    @Test
    void marksTextsThatWereCut() {
        PlainText.Text cut = PlainText.text("x".repeat(IncomingComment.MAX_TEXT + 1));
        assertThat(cut.value()).hasSize(IncomingComment.MAX_TEXT);
        assertThat(cut.truncated()).isTrue();
    }

    @Test
    void doesNotMarkATextThatFitsWithoutItsBlanks() {
        PlainText.Text fits =
                PlainText.text("\n".repeat(1000) + "x".repeat(IncomingComment.MAX_TEXT) + " ".repeat(1000));
        assertThat(fits.value()).hasSize(IncomingComment.MAX_TEXT);
        assertThat(fits.truncated()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "\u0000"})
    void callsWhoeverGaveNoNameAnonymous(String raw) {
        assertThat(PlainText.name(raw)).isEqualTo("Anonymous");
        assertThat(PlainText.name(null)).isEqualTo("Anonymous");
    }

    @Test
    void putsANameOnOneLineAndCutsIt() {
        assertThat(PlainText.name(" Ana\n  Luz\tBo ")).isEqualTo("Ana Luz Bo");
        assertThat(PlainText.name("n".repeat(500))).hasSize(IncomingComment.MAX_AUTHOR);
        assertThat(PlainText.name("\ud83d\udeb2".repeat(150))).hasSize(200).doesNotContain("\ufffd");
        assertThat(PlainText.name("x" + "\ud83d\udeb2".repeat(150))).hasSize(199);
    }

    @Test
    void takesTheSecondTitleWhereTheFirstSaysNothing() {
        assertThat(PlainText.title("A clinic", "x")).isEqualTo("A clinic");
        assertThat(PlainText.title(" \n ", "Comments from a.txt")).isEqualTo("Comments from a.txt");
        assertThat(PlainText.title(null, "")).isEqualTo("Untitled");
        assertThat(PlainText.title("t".repeat(600), "x")).hasSize(IncomingPost.MAX_TITLE);
    }

    @Test
    void leavesNoBlankBehindACut() {
        assertThat(PlainText.line("one two", 4)).isEqualTo("one");
        assertThat(PlainText.line(null, 10)).isEmpty();
    }

    private static String text(String raw) {
        return PlainText.text(raw).value();
    }

    private static String unescaped(String text) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                result.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                result.append(text.charAt(i));
            }
        }
        return result.toString();
    }
}
