package org.signpost.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WordPieceTest {
    private static final String JSON = """
            {"version":"1.0","model":{"type":"WordPiece","vocab":{"[UNK]":0,"[CLS]":1,"[SEP]":2,"visa":3,"green":4,
            "##card":5,"?":6,"fiance":7,"s":8}}}
            """;
    private WordPiece pieces;

    @BeforeEach
    void read() throws IOException {
        pieces = WordPiece.read(new ByteArrayInputStream(JSON.getBytes(StandardCharsets.UTF_8)));
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
}
