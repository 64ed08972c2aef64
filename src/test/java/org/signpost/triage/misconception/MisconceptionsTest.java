package org.signpost.triage.misconception;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MisconceptionsTest {
    private final Misconceptions misconceptions = Misconceptions.load();

    @Test
    void recognisesStatementsInTheirTime() throws IOException {
        List<String> wrong = samples().stream()
                .filter(sample -> !found(sample).equals(sample[1]))
                .map(sample -> found(sample) + " instead of " + sample[1] + ": " + sample[2])
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void holdsAtLeastFifteenWithDifferentIds() {
        assertThat(misconceptions.all()).hasSizeGreaterThanOrEqualTo(15);
        assertThat(misconceptions.all()).extracting(Misconception::id).doesNotHaveDuplicates();
    }

    @Test
    void leavesOutWhatHasBecomeTrueWhereTheDayIsUnknown() {
        assertThat(misconceptions.find("Now I can sponsor my husband!", null)).isEmpty();
        assertThat(misconceptions.find("The notario is a lawyer.", null)).isPresent();
    }

    @Test
    void namesAnEntryOfTheCatalogueInEach() {
        assertThat(misconceptions.all()).allSatisfy(one -> {
            assertThat(one.faq()).matches("[a-z0-9-]{5,60}");
            assertThat(one.wrong()).endsWith(".");
        });
    }

    static List<String[]> samples() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/triage/misconceptions.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" \\| ", 3))
                .toList();
    }

    private String found(String[] sample) {
        return misconceptions
                .find(sample[2], LocalDate.parse(sample[0]))
                .map(Misconception::id)
                .orElse("none");
    }
}
