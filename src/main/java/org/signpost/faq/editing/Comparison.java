package org.signpost.faq.editing;

import java.util.List;
import org.signpost.faq.Entry;

/**
 * What changed from one text to another, line by line, with the words that changed inside a line marked. Long stretches
 * that are the same are left out.
 */
public record Comparison(List<Line> lines) {
    public Comparison {
        lines = List.copyOf(lines);
    }

    /** What became of a line. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED,
        /** Lines that are the same and not shown; the only piece says how many. */
        LEFT_OUT
    }

    /** One line, or the place of several that are left out. */
    public record Line(Kind kind, List<Piece> pieces) {
        public Line {
            pieces = List.copyOf(pieces);
        }
    }

    /** A part of a line. */
    public record Piece(String text, boolean changed) {}

    /** Compares two entries, their fields first. */
    public static Comparison of(Entry before, Entry after) {
        return of(EntryLines.of(before), EntryLines.of(after));
    }

    static Comparison of(List<String> before, List<String> after) {
        return new Comparison(Unchanged.shorten(new LineDifference(before, after).lines()));
    }

    /** Whether both say the same. */
    public boolean same() {
        return lines.stream().allMatch(line -> line.kind() == Kind.SAME || line.kind() == Kind.LEFT_OUT);
    }
}
