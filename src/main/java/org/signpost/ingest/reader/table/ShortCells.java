package org.signpost.ingest.reader.table;

/** Cuts cells that are too long, and leaves out cells beyond the number that any table has. */
final class ShortCells {
    static final int LONGEST = 400_000;
    private static final int MOST = 500;

    private final char delimiter;
    private boolean quoted;
    private int length;
    private int cells;

    ShortCells(char delimiter) {
        this.delimiter = delimiter;
    }

    boolean keeps(int next) {
        if (next == '"') {
            quoted = !quoted;
            length++;
            return cells < MOST;
        }
        if (!quoted && next == '\n') {
            length = 0;
            cells = 0;
            return true;
        }
        if (!quoted && next == delimiter) {
            length = 0;
            cells++;
            return cells < MOST;
        }
        length++;
        return length <= LONGEST && cells < MOST;
    }
}
