package org.signpost.triage.rules.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.triage.Deadline;

class DeadlineFinderTest {
    private static final LocalDate FRIDAY = LocalDate.of(2012, 9, 28);
    private final DeadlineFinder deadlineFinder = new DeadlineFinder();

    @ParameterizedTest
    @ValueSource(strings = {"dates.txt", "dates-fresh.txt", "dates-kept.txt", "dates-variants.txt"})
    void resolvesTheDatesOfTheHeldOutTexts(String file) throws IOException {
        List<String[]> samples = samples(file);
        List<String> wrong = new ArrayList<>();
        for (String[] sample : samples) {
            String found = days(deadlineFinder.find(sample[2], sample[1], LocalDate.parse(sample[0])));
            if (!found.equals(sample[3].replace(", ", " "))) {
                wrong.add(sample[2] + " -> " + found);
            }
        }
        assertThat(samples).hasSizeGreaterThanOrEqualTo(30);
        assertThat(wrong).hasSizeLessThanOrEqualTo(samples.size() / 20);
    }

    @Test
    void marksTheWordsThatNameTheDay() {
        String text = "Prior story. My wife has court on Tuesday morning.";

        assertThat(deadlineFinder.find(text, "en", FRIDAY))
                .extracting(found -> text.substring(found.start(), found.end()))
                .containsExactly("Tuesday");
    }

    @Test
    void findsNothingWithoutTheDayOfWriting() {
        assertThat(deadlineFinder.find("court tomorrow", "en", null)).isEmpty();
    }

    @Test
    void readsSlashesAsTheLanguageDoes() {
        assertThat(days(deadlineFinder.find("hearing 3/4", "en", FRIDAY))).isEqualTo("2013-03-04");
        assertThat(days(deadlineFinder.find("audiencia 3/4", "es", FRIDAY))).isEqualTo("2013-04-03");
    }

    static List<String[]> samples(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/triage", file)).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" \\| ", -1))
                .toList();
    }

    private static String days(List<Deadline> found) {
        TreeSet<String> days = found.stream()
                .map(deadline -> deadline.date().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        return days.isEmpty() ? "none" : String.join(" ", days);
    }
}
