package org.signpost.gaps;

import org.jspecify.annotations.Nullable;
import org.signpost.platform.TextExcerpt;
import org.signpost.platform.TextSpan;
import org.signpost.triage.Assessment;
import org.signpost.triage.TriageInput;
import org.signpost.triage.rules.personal.MaskedExcerpt;

/**
 * The words of a comment that ask, masked and on one line: the sentence that triage found, with a bit of what stands before
 * it where it is too short to say what it is about. Thread-safe.
 */
final class QuestionExcerpt {
    /** The longest, in UTF-16 units. */
    static final int LONGEST = 400;

    private static final int SAYS_ENOUGH = 60;
    private static final int BEFORE = 160;

    private final MaskedExcerpt excerpt = new MaskedExcerpt();

    /** Never empty. */
    String of(String text, Assessment assessment) {
        String read = TextExcerpt.beginning(text, TriageInput.MAX_TEXT);
        String line =
                excerpt.of(read, place(read, assessment.reasons().sentence()), assessment.personalData(), LONGEST);
        return line.isEmpty() ? "…" : line;
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
}
