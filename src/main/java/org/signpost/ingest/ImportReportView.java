package org.signpost.ingest;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The report of one import, which may still go on.
 *
 * @param progress how far it is, where this process works on it
 * @param firstSeen how many comments are there that it brought in first
 * @param kept where it was taken back, those that stayed
 */
public record ImportReportView(
        ImportRun run,
        ImportReport report,
        State state,
        @Nullable Progress progress,
        long firstSeen,
        KeptComments kept) {
    /** How far the import is. */
    public enum State {
        /** This process works on it. */
        RUNNING,
        /** This process does not work on it, and it is not done. */
        CUT_OFF,
        /** It is done. */
        DONE,
        /** A person stopped it. */
        CANCELLED,
        /** This process takes it back. */
        TAKING_BACK,
        /** It was begun to be taken back, and nobody is at it any more. */
        HALF_TAKEN_BACK,
        /** It was taken back. */
        TAKEN_BACK
    }

    /**
     * How much of the input is read.
     *
     * @param percent 0 to 100
     * @param left how long it will take, in words, or null where that cannot be told
     */
    public record Progress(int percent, @Nullable String left) {
        private static final int MINUTES_IN_HOUR = 60;

        static Progress of(ImportProgress progress) {
            return new Progress(
                    progress.percent(), progress.left().map(Progress::words).orElse(null));
        }

        static String words(Duration left) {
            long minutes = left.plusSeconds(30).toMinutes();
            if (minutes < 1) {
                return "less than a minute left";
            }
            return minutes < 2 * MINUTES_IN_HOUR
                    ? "about " + minutes + (minutes == 1 ? " minute left" : " minutes left")
                    : "about " + (minutes + MINUTES_IN_HOUR / 2) / MINUTES_IN_HOUR + " hours left";
        }
    }

    /** The file or address. */
    public String source() {
        return report.source();
    }

    /** Whether the page looks again by itself. */
    public boolean goesOn() {
        return state == State.RUNNING || state == State.TAKING_BACK;
    }

    /** Whether it can be ended: it runs here, on another node, or has been cut off and might go on. */
    public boolean canCancel() {
        return state == State.RUNNING || state == State.CUT_OFF;
    }

    /** Whether something is there that would go if it were taken back. */
    public boolean canTakeBack() {
        return run.traceable()
                && switch (state) {
                    case RUNNING, CUT_OFF, TAKING_BACK -> false;
                    case DONE, CANCELLED -> firstSeen > 0 || (run.madeSite() && run.siteId() != null);
                    case HALF_TAKEN_BACK -> true;
                    case TAKEN_BACK -> firstSeen > kept.number();
                };
    }

    /** Whether it is done and nothing could be read. */
    public boolean nothingRead() {
        return state == State.DONE && report.outcome() == ImportReport.Outcome.NOTHING;
    }

    /** The format in words. */
    public String format() {
        String format = report.format();
        if (format != null) {
            return format;
        }
        return state == State.DONE ? "not recognised" : "shown when the file is read";
    }

    /** What the counts alone do not say, as a whole sentence, or null. */
    public @Nullable String lead() {
        return state == State.DONE || state == State.CUT_OFF
                ? report.sentence().map(ImportReportView::wholeSentence).orElse(null)
                : null;
    }

    private static String wholeSentence(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + (clause.endsWith(".") ? "" : ".");
    }
}
