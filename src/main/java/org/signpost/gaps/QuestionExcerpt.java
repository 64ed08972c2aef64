package org.signpost.gaps;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.TextExcerpt;
import org.signpost.platform.TextSpan;
import org.signpost.triage.Assessment;
import org.signpost.triage.PersonalData;
import org.signpost.triage.PersonalDataMask;
import org.signpost.triage.TriageInput;
import org.signpost.triage.rules.personal.PersonalDataFinder;

/**
 * The words of a comment that ask, masked and on one line: the sentence that triage found, with a bit of what stands before
 * it where it is too short to say what it is about. Thread-safe.
 */
final class QuestionExcerpt {
    /** The longest, in UTF-16 units. */
    static final int LONGEST = 400;

    private static final int SAYS_ENOUGH = 60;
    private static final int BEFORE = 160;

    private final PersonalDataFinder finder = new PersonalDataFinder();

    /** Never empty. */
    String of(String text, Assessment assessment) {
        String read = text.substring(0, Math.min(text.length(), TriageInput.MAX_TEXT));
        TextSpan place = place(read, assessment.reasons().sentence());
        String piece = place.of(read);
        String masked = PersonalDataMask.mask(piece, inside(place, assessment.personalData()));
        String line = TextExcerpt.line(masked, LONGEST);
        String again = PersonalDataMask.mask(line, finder.find(line));
        return again.isEmpty() ? "…" : again;
    }

    private static TextSpan place(String text, @Nullable TextSpan sentence) {
        if (sentence == null || sentence.end() > text.length()) {
            return new TextSpan(0, Math.min(text.length(), 2 * LONGEST));
        }
        int end = Math.min(sentence.end(), sentence.start() + 2 * LONGEST);
        int start = sentence.end() - sentence.start() < SAYS_ENOUGH
                ? wordFrom(text, sentence.start() - BEFORE)
                : sentence.start();
        return new TextSpan(Math.min(start, sentence.start()), end);
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
    private static List<PersonalData> inside(TextSpan place, List<PersonalData> found) {
        return found.stream()
                .filter(data -> data.end() > place.start() && data.start() < place.end())
                .map(data -> new PersonalData(
                        data.type(),
                        Math.max(0, data.start() - place.start()),
                        Math.min(data.end(), place.end()) - place.start()))
                .toList();
    }
}
