package org.signpost.triage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceTokeniserTest {
    private static final String JSON = """
            {"version":"1.0","model":{"type":"WordPiece","vocab":{"[UNK]":0,"[CLS]":1,"[SEP]":2,"visa":3,"green":4,
            "##card":5,"?":6,"fiance":7,"s":8}}}
            """;
    private WordPieceTokeniser pieces;

    @BeforeEach
    void read() throws IOException {
        pieces = WordPieceTokeniser.read(new ByteArrayInputStream(JSON.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void cutsAWordIntoItsLongestKnownParts() {
        assertThat(pieces.pieces("Greencard visa?", 256)).containsExactly(1, 4, 5, 3, 6, 2);
    }

    @Test
    void ignoresCaseAndAccents() {
        assertThat(pieces.pieces("FIANC\u00C9 fi\u200Bance", 256)).containsExactly(1, 7, 7, 2);
    }

    @Test
    void takesAWordItCannotCutForUnknown() {
        assertThat(pieces.pieces("zzz", 256)).containsExactly(1, 0, 2);
    }

    @Test
    void stopsAtTheLimit() {
        assertThat(pieces.pieces("visa ".repeat(1000), 10)).hasSize(10).endsWith(2);
    }

    /** The numbers were looked up by hand in the vocabulary of bge-small-en-v1.5, whose first two are 101 and 102. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Can my wife work?   | 2064 2026 2564 2147 1029
                    UNDOCUMENTED        | 25672 24894 14088
                    binational          | 8026 3370 2389
                    deportable          | 2139 6442 3085
                    USCIS               | 15529 2483
                    Café naïve fiancée  | 7668 15743 19455
                    I-130               | 1045 1011 7558
                    i485                | 1045 18139 2629
                    don't               | 2123 1005 1056
                    U.S. visa — work    | 1057 1012 1055 1012 9425 1517 2147
                    中国                  | 1746 1799
                    我visa              | 1855 9425
                    绿卡                  | 100 100
                    нет                 | 1192 15290 22919
                    work 🙂 work        | 2147 100 2147
                    """)
    void givesTheNumbersOfTheEmbeddingModelsVocabulary(String text, String numbers) throws IOException {
        long[] expected = Stream.of(("101 " + numbers + " 102").split(" ", -1))
                .mapToLong(Long::parseLong)
                .toArray();

        assertThat(real().pieces(text, 256)).containsExactly(expected);
    }

    @Test
    void takesAWordOfMoreThanAHundredLettersForUnknown() throws IOException {
        assertThat(real().pieces("a".repeat(101) + " work", 256)).containsExactly(101, 100, 2147, 102);
        assertThat(real().pieces("work".repeat(25), 256)).doesNotContain(100).hasSizeGreaterThan(3);
    }

    @Test
    void dropsControlCharactersAndKeepsBlanksAsEndsOfWords() throws IOException {
        assertThat(real().pieces("wo\u0000rk\tmy\u2003wife\r\n", 256)).containsExactly(101, 2147, 2026, 2564, 102);
    }

    private static WordPieceTokeniser real() throws IOException {
        try (InputStream json =
                WordPieceTokeniserTest.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) {
            return WordPieceTokeniser.read(Objects.requireNonNull(json));
        }
    }
}
