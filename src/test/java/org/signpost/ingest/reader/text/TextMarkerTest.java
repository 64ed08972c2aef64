package org.signpost.ingest.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.CommentType;

final class TextMarkerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ana says: | | false | Ana",
                "' 1. Ana says:' | 1 | false | Ana",
                "12) Ana Luz wrote: | 12 | false | Ana Luz",
                "• Harbor says: | | true | Harbor",
                "- Ana said: | | true | Ana",
                "o Ana dice: | | true | Ana",
                "* Ana dijo: | | true | Ana",
                "Ana a dit : | | false | Ana",
                "ana SAYS: | | false | ana",
                "says: | | false | ''",
                "3. says: | 3 | false | ''"
            })
    void findsTheLineWithWhichACommentBegins(String line, @Nullable Integer number, boolean bullet, String author) {
        TextMarker marker = TextMarker.of(line).orElseThrow();
        assertThat(marker.number()).isEqualTo(number);
        assertThat(marker.bullet()).isEqualTo(bullet);
        assertThat(marker.author()).isEqualTo(author);
        assertThat(marker.type()).isEqualTo(CommentType.COMMENT);
        assertThat(marker.isListed()).isEqualTo(number != null || bullet);
    }

    @ParameterizedTest
    @CsvSource({
        "Pingback: A blog, PINGBACK, A blog",
        "2. PINGBACK:A blog, PINGBACK, A blog",
        "• Trackback: A blog: more, TRACKBACK, A blog: more",
        "Pingback:, PINGBACK, ''"
    })
    void findsTheLinksOfOtherSites(String line, CommentType type, String title) {
        TextMarker marker = TextMarker.of(line).orElseThrow();
        assertThat(marker.type()).isEqualTo(type);
        assertThat(marker.author()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Ana says that she came",
                "Ana says",
                "Anasays:",
                "1. first",
                "1.Ana",
                "1234567. Ana",
                "A pingback: what is it?",
                "Reply"
            })
    void takesOtherLinesForTheText(String line) {
        assertThat(TextMarker.of(line)).isEmpty();
    }

    @Test
    void takesNoLongLineForAName() {
        assertThat(TextMarker.of("x".repeat(200) + " says:")).isPresent();
        assertThat(TextMarker.of("x".repeat(201) + " says:")).isEmpty();
        assertThat(TextMarker.of("Pingback: " + "x".repeat(3000))).isEmpty();
    }

    @Test
    void measuresHowFarInALineStands() {
        TextMarker marker = TextMarker.of("   12. Ana says:").orElseThrow();
        assertThat(marker.indent()).isEqualTo(3);
        assertThat(marker.column()).isEqualTo(6);
        assertThat(TextMarker.of("  Ana says:").orElseThrow().column()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "55 Responses to A clinic | 55 | A clinic",
                "1,024 comments | 1024 |",
                "1.024 comentarios | 1024 |",
                "One thought on “A clinic” | 1 | A clinic",
                "No comments | 0 |",
                "una respuesta a Título | 1 | Título",
                "3 commentaires sur «Titre» | 3 | Titre",
                "2 replies: | 2 |",
                "7 COMMENTS ON \"A clinic\" | 7 | A clinic"
            })
    void readsTheHeadingThatCountsTheComments(String line, int announced, @Nullable String title) {
        TextHeading heading = TextHeading.of(4, line);
        assertThat(heading.line()).isEqualTo(4);
        assertThat(heading.announced()).hasValue(announced);
        assertThat(heading.title()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "comments",
                "55 people",
                "Many comments",
                "55 comments were lost",
                "12345678 comments",
                "5comments"
            })
    void takesNothingElseForAHeading(String line) {
        assertThat(TextHeading.of(0, line)).isEqualTo(TextHeading.NONE);
    }

    @Test
    void prefersTheHeadingThatHasACommentBelowIt() {
        List<String> lines = List.of(
                "9 comments",
                "an article",
                "of",
                "many",
                "lines",
                "so",
                "many",
                "that",
                "none",
                "3 comments",
                "Ana says:",
                "Hi");
        assertThat(TextHeading.find(lines).announced()).hasValue(3);
        assertThat(TextHeading.find(List.of("9 comments", "text")).announced()).hasValue(9);
        assertThat(TextHeading.find(List.of("text"))).isEqualTo(TextHeading.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"“A clinic”|A clinic", "\"A\"|A", "«A»|A", "A “clinic”|A “clinic”", "“”|“”", "A|A"})
    void takesTheQuotesOffATitle(String quoted, String title) {
        assertThat(TextHeading.unquoted(quoted)).isEqualTo(title);
    }
}
