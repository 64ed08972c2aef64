package org.signpost.triage.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.signpost.platform.TextSpan;
import org.signpost.triage.text.ParsedText;

/** Chooses the few sentences of a text that may ask, by marks and phrases alone, so that only they are embedded. */
public final class AskingSentences {
    private static final int MOST = 3;
    private static final int READ = 60;

    private AskingSentences() {}

    private record Candidate(TextSpan span, double weight) {}

    /** At most {@value #MOST}, in the order of the text; none of a text of one sentence. */
    public static List<TextSpan> of(ParsedText parsedText) {
        List<TextSpan> sentences = parsedText.sentences();
        if (sentences.size() < 2) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            boolean near = i < READ || i >= sentences.size() - READ;
            if (near) {
                boolean last = i == sentences.size() - 1;
                candidates.add(
                        new Candidate(sentences.get(i), weight(parsedText, sentences.get(i)) + (last ? 0.5 : 0)));
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::weight).reversed())
                .limit(MOST)
                .map(Candidate::span)
                .sorted(Comparator.comparingInt(TextSpan::start))
                .toList();
    }

    private static double weight(ParsedText parsedText, TextSpan span) {
        boolean marked = span.of(parsedText.text()).indexOf('?') >= 0;
        return (marked ? 2 : 0) + TextSignals.asking(parsedText.sentence(span));
    }
}
