package org.signpost.ingest.reader;

import java.io.IOException;
import java.io.Reader;

/** JSON with strings that are too long cut in the middle, so that a parser behind it needs little memory. */
final class LongStrings extends Reader {
    /** Written with escapes, so six times the longest text that is kept still fits. */
    static final int LONGEST = 800_000;

    private final Reader in;
    private boolean inString;
    private boolean escaped;
    private int length;

    LongStrings(Reader in) {
        this.in = in;
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
            int kept = keep(buffer, offset, read);
            if (kept > 0) {
                return kept;
            }
        }
    }

    private int keep(char[] buffer, int offset, int read) {
        int to = offset;
        for (int i = offset; i < offset + read; i++) {
            char next = buffer[i];
            if (follow(next)) {
                buffer[to++] = next;
            }
        }
        return to - offset;
    }

    /** Whether this character is kept. */
    private boolean follow(char next) {
        if (!inString || next == '\n') {
            inString = next == '"';
            escaped = false;
            length = 0;
            return true;
        }
        length++;
        if (escaped) {
            escaped = false;
            return length <= LONGEST + 1;
        }
        if (next == '"') {
            inString = false;
            return true;
        }
        escaped = next == '\\';
        return length <= LONGEST;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
