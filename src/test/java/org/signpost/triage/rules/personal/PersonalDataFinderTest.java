package org.signpost.triage.rules.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.signpost.triage.PersonalData;
import org.signpost.triage.PersonalDataMask;
import org.signpost.triage.PersonalDataType;

class PersonalDataFinderTest {
    private static final List<String> FILES = List.of(
            "personal-en-1.txt", "personal-en-2.txt", "personal-es.txt", "personal-more.txt", "personal-variants.txt");
    /** Written by someone who had not seen the rules. */
    private static final List<String> FRESH = List.of("personal-fresh.txt");

    private static final List<String> KEPT = List.of("personal-kept.txt");

    private static final List<String> ALL =
            Stream.concat(FILES.stream(), FRESH.stream()).toList();
    private static final Set<PersonalDataType> NAMES = Set.of(PersonalDataType.NAME);
    private final PersonalDataFinder finder = new PersonalDataFinder();

    @Test
    void findsStructuredDataInTheHeldOutTexts() throws IOException {
        assertThat(recall(FILES, type -> !NAMES.contains(type))).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void findsStructuredDataInTheTextsOfAFreshAuthor() throws IOException {
        assertThat(recall(FRESH, type -> !NAMES.contains(type))).isGreaterThanOrEqualTo(0.99);
    }

    /** 81 of 83 and 20 of 22 on the day when these texts were first looked at. */
    @Test
    void findsNearlyAllInTextsThatWereKeptBackFromTheRules() throws IOException {
        assertThat(recall(KEPT, type -> !NAMES.contains(type))).isGreaterThanOrEqualTo(0.97);
        assertThat(recall(KEPT, NAMES::contains)).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void findsTheFullNamesInTheTextsOfAFreshAuthor() throws IOException {
        assertThat(recall(FRESH, NAMES::contains)).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void findsTheFullNamesOfPeopleInTheHeldOutTexts() throws IOException {
        assertThat(recall(FILES, NAMES::contains)).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void masksLittleElseInTheHeldOutTexts() throws IOException {
        int found = 0;
        List<String> tooMuch = new ArrayList<>();
        for (MarkedText sample : samples(ALL)) {
            for (PersonalData data : finder.find(sample.text())) {
                found++;
                if (sample.marked().stream().noneMatch(mark -> overlap(mark, data))) {
                    tooMuch.add(data.type() + " " + sample.text().substring(data.start(), data.end()) + " in "
                            + sample.text());
                }
            }
        }
        assertThat(tooMuch).hasSizeLessThan(found / 50);
    }

    @Test
    void leavesEveryLookAlikeReadable() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String file : List.of(
                "look-alikes.txt", "look-alikes-fresh.txt", "look-alikes-kept.txt", "look-alikes-variants.txt")) {
            lines.addAll(MarkedText.lines(file));
        }
        List<String> masked = lines.stream()
                .filter(line -> !finder.find(line).isEmpty())
                .map(line -> PersonalDataMask.mask(line, finder.find(line)))
                .toList();

        assertThat(lines).hasSizeGreaterThanOrEqualTo(580);
        assertThat(masked).isEmpty();
    }

    @Test
    void masksANumberWrittenWithInvisibleOrFullWidthCharacters() {
        String text = "call me 4\u200b15-555\u00ad-0134 or ４１５－５５５－０１３５";

        assertThat(PersonalDataMask.mask(text, finder.find(text)))
                .isEqualTo("call me [phone number] or [phone number]");
    }

    @Test
    void givesPlacesInOrderAndWithoutOverlaps() throws IOException {
        for (MarkedText sample : samples(ALL)) {
            int last = 0;
            for (PersonalData data : finder.find(sample.text())) {
                assertThat(data.start()).as(sample.text()).isGreaterThanOrEqualTo(last);
                assertThat(data.end()).isLessThanOrEqualTo(sample.text().length());
                last = data.end();
            }
        }
    }

    private double recall(List<String> files, Predicate<PersonalDataType> wanted) throws IOException {
        int marks = 0;
        List<String> missed = new ArrayList<>();
        for (MarkedText sample : samples(files)) {
            List<PersonalData> found = finder.find(sample.text());
            for (PersonalData mark : sample.marked()) {
                if (wanted.test(mark.type())) {
                    marks++;
                    if (found.stream().noneMatch(data -> covers(data, mark))) {
                        missed.add(mark.type() + ": " + PersonalDataMask.mask(sample.text(), found));
                    }
                }
            }
        }
        missed.forEach(miss -> System.getLogger("held-out").log(System.Logger.Level.DEBUG, miss));
        return 1 - (double) missed.size() / marks;
    }

    private static List<MarkedText> samples(List<String> files) throws IOException {
        List<MarkedText> samples = new ArrayList<>();
        for (String file : files) {
            samples.addAll(MarkedText.read(file));
        }
        assertThat(samples).hasSizeGreaterThanOrEqualTo(60);
        return samples;
    }

    private static boolean covers(PersonalData data, PersonalData mark) {
        return data.type() == mark.type() && data.start() <= mark.start() && data.end() >= mark.end();
    }

    private static boolean overlap(PersonalData one, PersonalData other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
