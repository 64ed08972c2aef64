package org.signpost.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.TextSpan;
import org.signpost.triage.Assessment;
import org.signpost.triage.PersonalData;

/** Cuts a comment's text where a mark or a mask begins or ends. */
public final class TextHighlights {
    private TextHighlights() {}

    /**
     * A piece of a comment's text as it is shown.
     *
     * @param text as written, or the label of what is hidden
     * @param asks within the sentence that asks
     * @param drives among the words that spoke for the topic
     * @param hides what kind of personal data is hidden here, or null
     */
    public record Piece(
            String text,
            boolean asks,
            boolean drives,
            @Nullable String hides) {}

    /** The whole text; {@code showAll} shows personal data too. */
    public static List<Piece> of(String text, Assessment assessment, boolean showAll) {
        return within(new TextSpan(0, text.length()), text, assessment, showAll);
    }

    /** A part of the text; of what is hidden across its edge the label is shown. */
    static List<Piece> within(TextSpan part, String text, Assessment assessment, boolean showAll) {
        TextSpan asking = assessment.reasons().sentence();
        List<Piece> pieces = new ArrayList<>();
        int from = part.start();
        PersonalData before = null;
        NavigableSet<Integer> cuts = cuts(text, assessment);
        cut(cuts, text, part.start(), part.end());
        for (int to : cuts.subSet(part.start(), false, part.end(), true)) {
            PersonalData hidden = showAll ? null : hiddenAt(assessment, from);
            boolean asks = asking != null && holds(asking, from);
            if (hidden == null) {
                int start = from;
                boolean drives = assessment.reasons().words().stream().anyMatch(word -> holds(word, start));
                pieces.add(new Piece(text.substring(from, to), asks, drives, null));
            } else if (!hidden.equals(before)) {
                String label = hidden.type().label();
                pieces.add(new Piece(label, asks, false, label));
            }
            before = hidden;
            from = to;
        }
        return pieces;
    }

    private static NavigableSet<Integer> cuts(String text, Assessment assessment) {
        NavigableSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        TextSpan asking = assessment.reasons().sentence();
        if (asking != null) {
            cut(cuts, text, asking.start(), asking.end());
        }
        assessment.reasons().words().forEach(word -> cut(cuts, text, word.start(), word.end()));
        assessment.personalData().forEach(data -> cut(cuts, text, data.start(), data.end()));
        return cuts;
    }

    private static void cut(Set<Integer> cuts, String text, int start, int end) {
        cuts.add(Math.clamp(start, 0, text.length()));
        cuts.add(Math.clamp(end, 0, text.length()));
    }

    private static boolean holds(TextSpan span, int offset) {
        return span.start() <= offset && offset < span.end();
    }

    private static @Nullable PersonalData hiddenAt(Assessment assessment, int offset) {
        return assessment.personalData().stream()
                .filter(data -> data.start() <= offset && offset < data.end())
                .findFirst()
                .orElse(null);
    }
}
