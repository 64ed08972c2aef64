package org.signpost.faq.editor.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.signpost.faq.Entry;
import org.signpost.faq.EntrySource;

/**
 * What changed from one text to another, line by line, with the words that changed inside a line marked. Long stretches
 * that are the same are left out.
 */
public record EntryComparison(List<Line> lines) {
    public EntryComparison {
        lines = List.copyOf(lines);
    }

    /** Whether a line is in both texts, or only in the old or in the new one. */
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
    public static EntryComparison of(Entry before, Entry after) {
        return of(lines(before), lines(after));
    }

    static EntryComparison of(List<String> before, List<String> after) {
        return new EntryComparison(new LineDifference(before, after).shortened());
    }

    /** Whether both say the same. */
    public boolean same() {
        return lines.stream().allMatch(line -> line.kind() == Kind.SAME || line.kind() == Kind.LEFT_OUT);
    }

    /** An entry as lines that a person reads. */
    private static List<String> lines(Entry entry) {
        List<String> lines = new ArrayList<>();
        lines.add("Question: " + entry.question());
        entry.paraphrases().forEach(text -> lines.add("Also asked: " + text));
        lines.add("Reply: " + entry.reply());
        lines.add("Topic: " + entry.topic().slug());
        lines.add("Tags: " + String.join(", ", entry.tags()));
        entry.sources().forEach(source -> lines.add("Source: " + line(source)));
        entry.claims()
                .forEach(claim ->
                        lines.add("Claim: " + claim.says() + " (" + claim.source() + ", " + claim.howRead() + ")"));
        if (entry.url() != null) {
            lines.add("Replies link: " + entry.url());
        }
        entry.supersedes().forEach(slug -> lines.add("Takes the place of: " + slug));
        lines.add("Reviewed: " + entry.reviewed());
        lines.add("Review by: " + entry.reviewBy());
        lines.add("");
        lines.addAll(entry.body().lines().toList());
        return lines;
    }

    private static String line(EntrySource source) {
        LocalDate opened = source.opened();
        return source.title() + ", " + source.url() + (opened == null ? ", not opened yet" : ", opened " + opened);
    }
}
