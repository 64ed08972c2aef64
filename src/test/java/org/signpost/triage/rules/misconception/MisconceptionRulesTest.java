package org.signpost.triage.rules.misconception;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisconceptionRulesTest {
    private final MisconceptionRules misconceptionRules = MisconceptionRules.load();

    @Test
    void recognisesStatementsInTheirTime() throws IOException {
        assertThat(wrong(samples("misconceptions.txt"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"misconceptions-fresh.txt", "misconceptions-variants.txt"})
    void recognisesNineOfTenInOtherWords(String file) throws IOException {
        List<String[]> samples = samples(file);

        assertThat(samples).hasSizeGreaterThanOrEqualTo(30);
        assertThat(wrong(samples)).hasSizeLessThanOrEqualTo(samples.size() / 10);
    }

    /** Texts that were kept back while the wordings were widened: 25 of 31, and no misconception seen where there is none. */
    @Test
    void recognisesMostInTextsThatWereKeptBack() throws IOException {
        List<String[]> samples = samples("misconceptions-kept.txt");

        assertThat(wrong(samples)).hasSizeLessThanOrEqualTo(6).allMatch(line -> line.startsWith("none instead of"));
    }

    private List<String> wrong(List<String[]> samples) {
        return samples.stream()
                .filter(sample -> !found(sample).equals(sample[1]))
                .map(sample -> found(sample) + " instead of " + sample[1] + ": " + sample[2])
                .toList();
    }

    @Test
    void holdsAtLeastFifteenWithDifferentIds() {
        assertThat(misconceptionRules.all()).hasSizeGreaterThanOrEqualTo(15);
        assertThat(misconceptionRules.all()).extracting(Misconception::id).doesNotHaveDuplicates();
    }

    @Test
    void leavesOutWhatHasBecomeTrueWhereTheDayIsUnknown() {
        assertThat(misconceptionRules.find("Now I can sponsor my husband!", null))
                .isEmpty();
        assertThat(misconceptionRules.find("The notario is a lawyer.", null)).isPresent();
    }

    @Test
    void namesAnEntryOfTheCatalogueInEach() {
        assertThat(misconceptionRules.all()).allSatisfy(one -> {
            assertThat(one.faq()).matches("[a-z0-9-]{5,60}");
            assertThat(one.wrong()).endsWith(".");
        });
    }

    static List<String[]> samples(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/triage", file)).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" \\| ", 3))
                .toList();
    }

    private String found(String[] sample) {
        return misconceptionRules
                .find(sample[2], LocalDate.parse(sample[0]))
                .map(Misconception::id)
                .orElse("none");
    }
}
