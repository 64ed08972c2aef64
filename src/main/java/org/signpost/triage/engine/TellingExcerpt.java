package org.signpost.triage.engine;

import java.util.Comparator;
import java.util.List;
import org.signpost.platform.TextExcerpt;
import org.signpost.platform.TextSpan;
import org.signpost.triage.text.ParsedText;

/** The part of a text by which a person recognises what it is about: all of a short one, else its longest question. */
public final class TellingExcerpt {
    /** In UTF-16 units. */
    public static final int LONGEST = 80;

    private TellingExcerpt() {}

    /** At most {@value #LONGEST} units of a text that was masked before. */
    public static String of(String masked) {
        String line = line(masked);
        if (line.length() <= LONGEST) {
            return line;
        }
        ParsedText parsedText = ParsedText.of(masked);
        List<String> sentences = parsedText.sentences().stream()
                .map((TextSpan span) -> line(span.of(parsedText.text())))
                .toList();
        return TextExcerpt.shortened(
                sentences.stream()
                        .max(Comparator.comparingInt(TellingExcerpt::worth))
                        .orElse(line),
                LONGEST);
    }

    /** Any question comes before what asks nothing. */
    private static int worth(String sentence) {
        return sentence.length() + (sentence.indexOf('?') >= 0 ? ParsedText.MAX_TEXT : 0);
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
