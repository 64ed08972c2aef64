package org.signpost.triage.rules.urgency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signpost.triage.rules.date.DeadlineFinder;

class UrgencyRulesTest {
    private final UrgencyRules rules = new UrgencyRules();
    private final DeadlineFinder deadlineFinder = new DeadlineFinder();

    @Test
    void missesNoUrgentText() throws IOException {
        assertThat(samples().stream()
                        .filter(sample -> !sample[1].equals("none"))
                        .filter(sample -> judge(sample).isEmpty())
                        .map(sample -> sample[2]))
                .isEmpty();
    }

    @Test
    void callsFewOtherTextsUrgent() throws IOException {
        assertThat(samples().stream()
                        .filter(sample -> sample[1].equals("none"))
                        .filter(sample -> judge(sample).isPresent())
                        .map(sample -> sample[2]))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void namesTheKindAndTheWords() {
        String text = "Hello. My husband is detained in Eloy.";

        UrgencyFinding urgency = rules.findings(text, List.of(), null).getFirst();

        assertThat(urgency.kind()).isEqualTo(UrgencyKind.DETAINED);
        assertThat(urgency.place().of(text)).isEqualTo("is detained");
    }

    static List<String[]> samples() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/triage/urgency.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" \\| ", 3))
                .toList();
    }

    private Optional<UrgencyFinding> judge(String[] sample) {
        LocalDate day = LocalDate.parse(sample[0]);
        return rules.findings(sample[2], deadlineFinder.find(sample[2], "en", day), day).stream()
                .findFirst();
    }
}
