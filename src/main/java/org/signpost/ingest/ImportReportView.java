package org.signpost.ingest;

import org.jspecify.annotations.Nullable;

/** The report of one import, which may still go on. */
public record ImportReportView(ImportReport report, State state) {
    /** How far the import is. */
    public enum State {
        /** This process works on it. */
        RUNNING,
        /** Nobody works on it any more, and it is not done. */
        CUT_OFF,
        /** It is done. */
        DONE
    }

    /** Whether it is done and nothing could be read. */
    public boolean nothingRead() {
        return state == State.DONE && report.outcome() == ImportReport.Outcome.NOTHING;
    }

    /** What the counts alone do not say, as a whole sentence, or null. */
    public @Nullable String lead() {
        return state == State.RUNNING
                ? null
                : report.sentence().map(ImportReportView::wholeSentence).orElse(null);
    }

    private static String wholeSentence(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + (clause.endsWith(".") ? "" : ".");
    }
}
