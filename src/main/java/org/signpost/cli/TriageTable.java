package org.signpost.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.signpost.faq.matching.Candidate;
import org.signpost.triage.Assessment;

/** A table for people. */
final class TriageTable implements TriageLines {
    private static final String ROW = "%4s  %-22s  %-12s  %-9s  %-28s  %s%n";
    private static final int AUTHOR = 22;

    private final PrintWriter out;

    TriageTable(PrintWriter out) {
        this.out = out;
        out.printf(Locale.ROOT, ROW, "no", "author", "kind", "match", "topics", "first entry");
    }

    @Override
    public void print(Line line) {
        Assessment assessment = line.assessment();
        List<Candidate> candidates = line.match().candidates();
        out.printf(
                Locale.ROOT,
                ROW,
                line.seq() == null ? "" : line.seq(),
                cut(line.comment().author()),
                assessment.kind().slug() + (assessment.urgent() ? " !" : ""),
                line.match().outcome().slug(),
                assessment.topics().stream().map(score -> score.topic().slug()).collect(Collectors.joining(", ")),
                candidates.isEmpty() ? "" : candidates.getFirst().slug());
    }

    /** A name may hold anything, also what would move a terminal's cursor. */
    private static String cut(String author) {
        String plain = author.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
        return plain.length() <= AUTHOR ? plain : plain.substring(0, AUTHOR - 1) + "…";
    }
}
