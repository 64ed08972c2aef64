package org.signpost.cli;

import java.util.Set;
import org.signpost.ingest.ImportReport;

/** What the program tells the shell. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int CONFIGURATION = 3;
    static final int UNAVAILABLE = 4;
    static final int PARTLY = 5;

    private ExitCode() {}

    /** That of one input that was read, or could not be. */
    static int of(ImportReport.Outcome outcome) {
        return switch (outcome) {
            case COMPLETE -> DONE;
            case PARTLY -> PARTLY;
            case NOTHING -> FAILED;
        };
    }

    /** That of several inputs: their common one, or that some went well and some did not. */
    static int ofAll(Set<Integer> codes) {
        return codes.size() == 1 ? codes.iterator().next() : PARTLY;
    }
}
