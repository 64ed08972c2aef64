package org.signpost.cli;

/** What the program tells the shell. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int CONFIGURATION = 3;
    static final int UNAVAILABLE = 4;
    static final int PARTLY = 5;

    private ExitCode() {}
}
