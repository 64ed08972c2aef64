package org.signpost.triage.likeness;

import java.util.Comparator;
import java.util.List;
import org.signpost.platform.TextExcerpt;
import org.signpost.triage.Span;
import org.signpost.triage.text.Prose;

/** The part of a text by which a person recognises what it is about: all of a short one, else its longest question. */
public final class Excerpt {
    /** In UTF-16 units. */
    public static final int LONGEST = 80;

    private Excerpt() {}

    /** At most {@value #LONGEST} units of a text that was masked before. */
    public static String of(String masked) {
        String line = line(masked);
        if (line.length() <= LONGEST) {
            return line;
        }
        Prose prose = Prose.of(masked);
        List<String> sentences = prose.sentences().stream()
                .map((Span span) -> line(span.of(prose.text())))
                .toList();
        return TextExcerpt.shortened(
                sentences.stream().max(Comparator.comparingInt(Excerpt::worth)).orElse(line), LONGEST);
    }

    /** Any question comes before what asks nothing. */
    private static int worth(String sentence) {
        return sentence.length() + (sentence.indexOf('?') >= 0 ? Prose.MAX_TEXT : 0);
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
