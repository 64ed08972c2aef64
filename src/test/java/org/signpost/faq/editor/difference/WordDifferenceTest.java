package org.signpost.faq.editor.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.signpost.faq.editor.difference.EntryComparison.Piece;

/** The words in which two lines differ; a change stands in brackets here. */
final class WordDifferenceTest {
    @Test
    void marksOneChangedWord() {
        assertThat(before("The fee is 500 dollars.", "The fee is 625 dollars.")).isEqualTo("The fee is [500] dollars.");
        assertThat(after("The fee is 500 dollars.", "The fee is 625 dollars.")).isEqualTo("The fee is [625] dollars.");
    }

    @Test
    void marksWhatWasPutInAndTakenOut() {
        assertThat(before("You may file.", "You may not file.")).isEqualTo("You may file.");
        assertThat(after("You may file.", "You may not file.")).isEqualTo("You may [not ]file.");
    }

    @Test
    void marksPunctuationAlone() {
        assertThat(after("Is it late?", "Is it late!")).isEqualTo("Is it late[!]");
    }

    @Test
    void joinsChangedWordsOverTheSpaceBetween() {
        assertThat(after("It takes about six months today.", "It takes nearly nine months today."))
                .isEqualTo("It takes [nearly nine] months today.");
    }

    @Test
    void readsLettersWithMarksAsOneWord() {
        assertThat(after("Su pareja también puede ir.", "Su pareja tambien puede ir."))
                .isEqualTo("Su pareja [tambien] puede ir.");
    }

    @Test
    void marksNothingWhereLessThanAThirdIsInCommon() {
        assertThat(before("one two three four", "one five six seven eight nine"))
                .isEqualTo("one two three four");
        assertThat(after("one two three four", "one five six seven eight nine"))
                .isEqualTo("one five six seven eight nine");
    }

    @Test
    void comparesNoLineOfMoreThanAThousandWordsAndSpaces() {
        String text = "word ".repeat(600);

        assertThat(after(text + "old", text + "new")).isEqualTo(text + "new");
    }

    @Test
    void losesNothingOfEitherLine() {
        String removed = "A b, c — d\te.";
        String added = "A  b; c - d e";

        assertThat(plain(WordDifference.of(removed, added).before())).isEqualTo(removed);
        assertThat(plain(WordDifference.of(removed, added).after())).isEqualTo(added);
    }

    private static String before(String removed, String added) {
        return bracketed(WordDifference.of(removed, added).before());
    }

    private static String after(String removed, String added) {
        return bracketed(WordDifference.of(removed, added).after());
    }

    private static String bracketed(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.changed() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    private static String plain(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
