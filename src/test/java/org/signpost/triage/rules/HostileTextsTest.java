package org.signpost.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.signpost.triage.PersonalData;
import org.signpost.triage.PersonalDataMask;

class HostileTextsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final long MOST_MILLIS = 50;
    private static final int TRIES = 8;
    private static final ShippedRules RULES = ShippedRules.load();

    @Test
    void answersWithinTheLimitForATextOfTheGreatestLength() {
        Map<String, Consumer<String>> families = new LinkedHashMap<>();
        families.put("personal data", RULES::personalData);
        families.put("deadlines", text -> RULES.deadlines(text, "en", DAY));
        families.put("urgency", text -> RULES.urgent(text, List.of(), DAY));
        families.put("misconception", text -> RULES.misconception(text, DAY));
        families.put("language", text -> RULES.language(text, "en"));
        List<String> slow = new ArrayList<>();
        HostileTexts.all().forEach((name, text) -> {
            String passed = text.substring(0, ShippedRules.MAX_TEXT);
            families.forEach((family, rule) -> {
                long millis = bestMillis(rule, passed);
                if (millis > MOST_MILLIS) {
                    slow.add(family + " took " + millis + " ms for " + name);
                }
            });
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

    /** The best of a few, since other work on the machine can only make it slower. */
    private static long bestMillis(Consumer<String> rule, String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && best > MOST_MILLIS; i++) {
            long start = System.nanoTime();
            rule.accept(text);
            best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
        }
        return best;
    }
}
