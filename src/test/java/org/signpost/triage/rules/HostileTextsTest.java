package org.signpost.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.signpost.testing.GrowthCheck;
import org.signpost.testing.RepeatCount;
import org.signpost.triage.PersonalData;
import org.signpost.triage.PersonalDataMask;

class HostileTextsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final int TEXTS = RepeatCount.of(500, 2_000);
    /** A text of this length, and one eight times as long. */
    private static final int SHORT = TextRules.MAX_TEXT / RepeatCount.of(32, 16);
    /** What a text may cost at most, compared with an ordinary one of the same length; the dearest costs twice as much. */
    private static final double MOST_TIMES = 5;
    /** Words that a rule looks for before it looks closer, so that none is spared its work. */
    private static final String TAIL = " x at y dot z, alien a number, my birthday, st street 1. mr john is my husband";

    private static final TextRules RULES = TextRules.load();
    private static final UrgencyEvidence URGENCY = new UrgencyEvidence();

    @Test
    void twiceTheTextIsAtMostTwiceTheWorkWhateverItIsMadeOf() {
        List<String> complaints = new ArrayList<>();
        HostileTexts.all()
                .forEach((name, text) -> GrowthCheck.fasterThanSize(name, SHORT, length -> {
                            String cut = withTail(text, length);
                            return () -> applyAll(cut);
                        })
                        .ifPresent(complaints::add));

        assertThat(complaints).isEmpty();
    }

    @Test
    void noTextCostsMuchMoreThanAnOrdinaryOneOfTheGreatestLength() {
        String ordinary = withTail(HostileTexts.ordinary(), TextRules.MAX_TEXT);
        GrowthCheck.Yardstick yardstick = new GrowthCheck.Yardstick(MOST_TIMES, () -> applyAll(ordinary));
        List<String> complaints = new ArrayList<>();
        HostileTexts.all().forEach((name, text) -> {
            String cut = withTail(text, TextRules.MAX_TEXT);
            yardstick.tooDear(name, () -> applyAll(cut)).ifPresent(complaints::add);
        });

        assertThat(complaints).isEmpty();
    }

    @Test
    void masksTheSameWhateverStandsAround() {
        Random random = new Random(7);
        List<String> pieces = List.copyOf(HostileTexts.all().values());
        for (int i = 0; i < TEXTS; i++) {
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
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(200); length > 0; length--) {
                text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : ' ' + random.nextInt(95)));
            }
            String hostile = text.toString();
            RULES.personalData(hostile);
            applyDates(hostile);
            assertThat(RULES.misconception(hostile, DAY)).isNull();
        }
    }

    private static String withTail(String text, int length) {
        return text.substring(0, length - TAIL.length()) + TAIL;
    }

    private static void applyAll(String text) {
        RULES.personalData(text);
        applyDates(text);
        RULES.misconception(text, DAY);
    }

    private static void applyDates(String text) {
        String language = RULES.language(text, "en");
        RULES.deadlines(text, language, DAY);
        URGENCY.of(text, language, DAY);
        URGENCY.of(text, language, null);
    }
}
