package org.signpost.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
    @TempDir
    Path folder;

    @Test
    void readsBackEverySectionToTheLastDigit() throws IOException {
        ModelFile file = ModelFile.read("some.bin", writer().bytes());

        assertThat(file.floats("weights")).containsExactly(0.1f, Float.MIN_VALUE, -3);
        assertThat(file.floats("none")).isEmpty();
        assertThat(file.doubles("thresholds")).containsExactly(0.1, 1 / 3.0);
        assertThat(file.texts("terms")).containsExactly("visa", "", "привет мир");
        assertThat(file.texts("no-terms")).isEmpty();
        assertThat(file.bytes("raw")).containsExactly(-1, 0, 127);
    }

    @Test
    void theSameSectionsGiveTheSameBytes() {
        assertThat(writer().bytes()).isEqualTo(writer().bytes());
    }

    @Test
    void refusesEveryBeginningOfAFile() {
        byte[] whole = writer().bytes();
        for (int length = 0; length < whole.length; length++) {
            byte[] beginning = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ModelFile.read("some.bin", beginning)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesAFileInWhichOneBitHasTurned() {
        byte[] whole = writer().bytes();
        for (int at = 0; at < whole.length; at++) {
            byte[] turned = whole.clone();
            turned[at] ^= 0x10;
            assertThatThrownBy(() -> ModelFile.read("some.bin", turned)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesAnotherFileAndASectionThatIsMissingInOneLine() throws IOException {
        byte[] whole = writer().bytes();

        assertThatThrownBy(() -> ModelFile.read("other.bin", whole))
                .hasMessage("other.bin is no such file of this version; run the command train");
        assertThatThrownBy(() -> ModelFile.read("some.bin", "no models".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
        ModelFile file = ModelFile.read("some.bin", whole);
        assertThatThrownBy(() -> file.floats("bias")).hasMessage("some.bin has no bias; run the command train");
    }

    @Test
    void refusesToWriteWhatCouldNotBeReadBack() {
        assertThatThrownBy(() -> writer().put("weights", 1.0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer().put("lines", List.of("one\ntwo")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesNothingButTheFileInTheFolder() throws IOException {
        writer().write(folder.resolve("models"));

        try (var files = Files.list(folder.resolve("models"))) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("some.bin");
        }
    }

    private static ModelFile.Writer writer() {
        return new ModelFile.Writer("some.bin")
                .put("weights", new float[] {0.1f, Float.MIN_VALUE, -3})
                .put("none", new float[0])
                .put("thresholds", 0.1, 1 / 3.0)
                .put("terms", List.of("visa", "", "привет мир"))
                .put("no-terms", List.of())
                .put("raw", new byte[] {-1, 0, 127});
    }
}
