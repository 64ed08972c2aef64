package org.signpost.ingest.reader;

import java.io.IOException;
import java.io.Reader;

/** CSV with cells that are too long cut, and cells beyond the number that any table has left out. */
final class LongCells extends Reader {
    static final int LONGEST = 400_000;
    private static final int MOST = 500;

    private final Reader in;
    private final char delimiter;
    private boolean quoted;
    private int length;
    private int cells;

    LongCells(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    @Override
    public int read(char[] buffer, int offset, int wanted) throws IOException {
        if (wanted == 0) {
            return 0;
        }
        while (true) {
            int read = in.read(buffer, offset, wanted);
            if (read < 0) {
                return -1;
            }
            int to = offset;
            for (int i = offset; i < offset + read; i++) {
                char next = buffer[i];
                if (follow(next)) {
                    buffer[to++] = next;
                }
            }
            if (to > offset) {
                return to - offset;
            }
        }
    }

    private boolean follow(char next) {
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

    @Override
    public void close() throws IOException {
        in.close();
    }
}
