package org.signpost.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.found.MissingComments;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.LeftOut;
import org.signpost.ingest.reader.ThreadCount;

/**
 * What one import did.
 *
 * @param run its number, or null after a dry run, which stores nothing
 * @param source the file or address
 * @param site whose comments they are
 * @param format in words, or null where it is none of ours
 * @param announced how many the page says it has, or null where it says nothing
 * @param found how many were read; those stored, revised and already there together
 * @param unreadableCount how many parts could not be read
 * @param unreadable the first of them
 * @param thread how many comments of its thread are stored, from whichever page of it; 0 where that is not known
 * @param leftOut how many comments were passed over as they are not public, and why; that is no fault
 * @param remarks what else is to be known, in whole sentences
 */
public record ImportReport(
        @Nullable ImportRunId run,
        String source,
        String site,
        @Nullable String format,
        @Nullable Integer announced,
        long found,
        long stored,
        long revised,
        long alreadyThere,
        long unreadableCount,
        List<UnreadablePart> unreadable,
        List<LeftOut> leftOut,
        List<String> remarks,
        long thread) {

    /** The sentence for a page on which nobody commented. */
    public static final String NO_COMMENTS = "no comments found on this page";

    private static final String ALL_LEFT_OUT = "no comment in it is public, so all were left out";

    public ImportReport {
        unreadable = List.copyOf(unreadable);
        leftOut = List.copyOf(leftOut);
        remarks = List.copyOf(remarks);
    }

    static ImportReport of(
            ImportRun run, String site, List<UnreadablePart> unreadable, List<LeftOut> leftOut, List<String> remarks) {
        return new ImportReport(
                run.id(),
                run.source(),
                site,
                run.format(),
                run.announced(),
                run.found(),
                run.stored(),
                run.revised(),
                run.alreadyThere(),
                run.unreadable(),
                unreadable,
                leftOut,
                remarks,
                0);
    }

    /**
     * The same where so many comments of the thread are stored. Where these are all that the page announces, those that it does
     * not show are not missing.
     */
    ImportReport withThread(long stored) {
        if (announced == null || found == 0 || found >= announced || stored < announced) {
            return this;
        }
        List<UnreadablePart> others = unreadable.stream()
                .filter(part -> !MissingComments.OTHER_PAGES.isReasonOf(part))
                .toList();
        List<String> more = new ArrayList<>(remarks);
        more.add("The page announces " + announced + " comments and shows " + found
                + " of them; the others were read from other pages of the thread, so none is missing.");
        return new ImportReport(
                run,
                source,
                site,
                format,
                announced,
                found,
                this.stored,
                revised,
                alreadyThere,
                unreadableCount - (unreadable.size() - others.size()),
                others,
                leftOut,
                more,
                stored);
    }

    /** How many parts could not be read besides those that are named. */
    public long moreUnreadable() {
        return unreadableCount - unreadable.size();
    }

    /** How it ended. */
    public enum Outcome {
        /** Everything there was has been read. */
        COMPLETE,
        /** Something was read and something was not. */
        PARTLY,
        /** Nothing could be read. */
        NOTHING;

        /** How it ended where so much was read and so much was not. */
        public static Outcome of(ThreadCount count) {
            if (count.unreadable() == 0 && !count.isShort()) {
                return COMPLETE;
            }
            return count.found() > 0 ? PARTLY : NOTHING;
        }
    }

    /** How it ended. */
    public Outcome outcome() {
        return Outcome.of(count());
    }

    /** One sentence that says what happened, or empty where the counts say it all. */
    public Optional<String> sentence() {
        if (found == 0 && unreadableCount == 0 && !count().isShort()) {
            return Optional.of(leftOut.isEmpty() ? NO_COMMENTS : ALL_LEFT_OUT);
        }
        return count().sentence();
    }

    private ThreadCount count() {
        return new ThreadCount(announced, Math.max(found, thread), unreadableCount);
    }
}
