package org.signpost.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.signpost.desk.queue.FoldedWords.FoundPiece;

class FoldedWordsTest {
    @Test
    void marksAWordWhateverItsAccentsAndCapitals() {
        assertThat(shown(FoldedWords.of("peticion ÁNGEL").mark("La Petición de Angel, peticiones no")))
                .isEqualTo("La [Petición] de [Angel], peticiones no");
    }

    @Test
    void marksLettersThatAreWrittenAsTwo() {
        assertThat(shown(FoldedWords.of("jose").mark("Jose\u0301 waits"))).isEqualTo("[Jose\u0301] waits");
    }

    @Test
    void showsThePieceAroundTheFirstWordThatWasFound() {
        String text = "word ".repeat(100) + "then the visa came " + "and more ".repeat(100);

        String shown = shown(FoldedWords.of("visa").excerpt(text, "otherwise"));

        assertThat(shown)
                .startsWith("…word")
                .contains("then the [visa] came")
                .endsWith("…")
                .hasSizeLessThan(250);
    }

    @Test
    void showsSomethingElseWhereNoWordStandsInTheText() {
        assertThat(shown(FoldedWords.of("visa").excerpt("nothing", "the question")))
                .isEqualTo("the question");
        assertThat(FoldedWords.of("").mark("")).isEmpty();
    }

    @Test
    void takesTheWordBetweenTwoChoicesForNone() {
        assertThat(FoldedWords.of("visa or permit").all()).containsExactlyInAnyOrder("visa", "permit");
    }

    private static String shown(List<FoundPiece> pieces) {
        return pieces.stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
