package org.signpost.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.signpost.triage.PersonalData;
import org.signpost.triage.PersonalDataMask;

class HostileTextsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final long MOST_MILLIS = 50;
    /** Words that a rule looks for before it looks closer, so that none is spared its work. */
    private static final String TAIL = " x at y dot z, alien a number, my birthday, st street 1. mr john is my husband";

    private static final int TRIES = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ShippedRules RULES = ShippedRules.load();

    @Test
    void answersWithinTheLimitForATextOfTheGreatestLength() {
        List<String> slow = new ArrayList<>();
        HostileTexts.all().forEach((name, text) -> {
            double millis = bestMillis(text.substring(0, ShippedRules.MAX_TEXT - TAIL.length()) + TAIL);
            if (millis > MOST_MILLIS) {
                slow.add("%.0f ms for %s".formatted(millis, name));
            }
        });

        assertThat(slow).isEmpty();
    }

    @Test
    void masksTheSameWhateverStandsAround() {
        Random random = new Random(7);
        List<String> pieces = List.copyOf(HostileTexts.all().values());
        for (int i = 0; i < 2_000; i++) {
            String noise = pieces.get(random.nextInt(pieces.size())).substring(0, 20 + random.nextInt(100));
            String text = noise + "\nmy phone is 415-555-0134.\n" + noise;

            List<PersonalData> found = RULES.personalData(text);

            assertThat(PersonalDataMask.mask(text, found)).doesNotContain("555-0134.");
            assertThat(found).allSatisfy(data -> assertThat(data.end()).isLessThanOrEqualTo(text.length()));
        }
    }

    @Test
    void survivesRandomText() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(200); length > 0; length--) {
                text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : ' ' + random.nextInt(95)));
            }
            String hostile = text.toString();
            RULES.personalData(hostile);
            RULES.urgent(hostile, RULES.deadlines(hostile, RULES.language(hostile, "en"), DAY), DAY);
            assertThat(RULES.misconception(hostile, DAY)).isNull();
        }
    }

    /** Processor time, the best of a few: other work on the machine and a cold start say nothing about the rules. */
    private static double bestMillis(String text) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            applyAll(text);
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
        }
        return best;
    }

    private static void applyAll(String text) {
        RULES.personalData(text);
        RULES.urgent(text, RULES.deadlines(text, RULES.language(text, "en"), DAY), DAY);
        RULES.misconception(text, DAY);
    }
}
