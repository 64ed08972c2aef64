package org.signpost.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.Assessment;
import org.signpost.triage.PersonalData;
import org.signpost.triage.Span;

/** Cuts a comment's text where a mark or a mask begins or ends. */
final class Pieces {
    private Pieces() {}

    static List<Piece> of(String text, Assessment assessment, boolean showAll) {
        Span asking = assessment.reasons().sentence();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        if (asking != null) {
            cut(cuts, text, asking.start(), asking.end());
        }
        assessment.reasons().words().forEach(word -> cut(cuts, text, word.start(), word.end()));
        assessment.personalData().forEach(data -> cut(cuts, text, data.start(), data.end()));
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        PersonalData before = null;
        for (int to : cuts.tailSet(1)) {
            PersonalData hidden = showAll ? null : hiddenAt(assessment, from);
            boolean asks = asking != null && asking.start() <= from && from < asking.end();
            boolean drives = assessment.reasons().words().stream().anyMatch(contains(from));
            if (hidden == null) {
                pieces.add(new Piece(text.substring(from, to), asks, drives, null));
            } else if (!hidden.equals(before)) {
                pieces.add(new Piece(
                        hidden.type().label(), asks, false, hidden.type().label()));
            }
            before = hidden;
            from = to;
        }
        return pieces;
    }

    private static void cut(Set<Integer> cuts, String text, int start, int end) {
        cuts.add(Math.clamp(start, 0, text.length()));
        cuts.add(Math.clamp(end, 0, text.length()));
    }

    private static java.util.function.Predicate<Span> contains(int offset) {
        return span -> span.start() <= offset && offset < span.end();
    }

    private static @Nullable PersonalData hiddenAt(Assessment assessment, int offset) {
        for (PersonalData data : assessment.personalData()) {
            if (data.start() <= offset && offset < data.end()) {
                return data;
            }
        }
        return null;
    }
}
