package org.signpost.digest.gaps;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.Assessment;
import org.signpost.triage.PersonalData;
import org.signpost.triage.PersonalDataMask;
import org.signpost.triage.Reading;
import org.signpost.triage.Span;
import org.signpost.triage.personal.PersonalDataFinder;

/**
 * The words of a comment that ask, masked and on one line: the sentence that triage found, with a bit of what stands before
 * it where it is too short to say what it is about. Thread-safe.
 */
final class Asking {
    /** The longest, in UTF-16 units. */
    static final int LONGEST = 400;

    private static final int SAYS_ENOUGH = 60;
    private static final int BEFORE = 160;

    /** Controls, and the marks that turn the direction of all text after them. */
    private static final Pattern UNSAFE = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]+");

    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final Pattern PILED_MARKS = Pattern.compile("(\\p{M}{3})\\p{M}+");

    private final PersonalDataFinder finder = new PersonalDataFinder();

    /** Never empty. */
    String of(String text, Assessment assessment) {
        String read = text.substring(0, Math.min(text.length(), Reading.MAX_TEXT));
        Span place = place(read, assessment.reasons().sentence());
        String piece = place.of(read);
        String masked = line(PersonalDataMask.mask(piece, inside(place, assessment.personalData())));
        String again = PersonalDataMask.mask(masked, finder.find(masked));
        return again.isEmpty() ? "…" : again;
    }

    private static Span place(String text, @Nullable Span sentence) {
        if (sentence == null || sentence.end() > text.length()) {
            return new Span(0, Math.min(text.length(), 2 * LONGEST));
        }
        int end = Math.min(sentence.end(), sentence.start() + 2 * LONGEST);
        int start = sentence.end() - sentence.start() < SAYS_ENOUGH
                ? wordFrom(text, sentence.start() - BEFORE)
                : sentence.start();
        return new Span(Math.min(start, sentence.start()), end);
    }

    /** The beginning of the first whole word from here on. */
    private static int wordFrom(String text, int from) {
        if (from <= 0) {
            return 0;
        }
        int space = text.indexOf(' ', from);
        return space < 0 ? text.length() : space + 1;
    }

    /** The places as they lie in the piece; of one across an edge, the part inside. */
    private static List<PersonalData> inside(Span place, List<PersonalData> found) {
        return found.stream()
                .filter(data -> data.end() > place.start() && data.start() < place.end())
                .map(data -> new PersonalData(
                        data.type(),
                        Math.max(0, data.start() - place.start()),
                        Math.min(data.end(), place.end()) - place.start()))
                .toList();
    }

    private static String line(String masked) {
        String plain = PILED_MARKS
                .matcher(GAP.matcher(UNSAFE.matcher(masked).replaceAll(" ")).replaceAll(" "))
                .replaceAll("$1")
                .strip();
        return shortened(plain, LONGEST);
    }

    /** The first words, with an ellipsis where something was left out; at most {@code most} units. */
    static String shortened(String line, int most) {
        if (line.length() <= most) {
            return line;
        }
        int space = line.lastIndexOf(' ', most - 1);
        int end = space > most / 2 ? space : most - 1;
        int whole = Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
        return line.substring(0, whole) + "…";
    }
}
