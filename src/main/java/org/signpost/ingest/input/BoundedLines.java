package org.signpost.ingest.input;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of which each is kept only up to a length, so that one without an end does no harm. */
public final class BoundedLines {
    private final Reader in;
    private final int longest;
    private final char[] buffer = new char[8192];
    private final StringBuilder line = new StringBuilder();
    private int from;
    private int to;
    private int number;
    private boolean cut;
    private boolean ended;

    public BoundedLines(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its end, or null after the last. */
    public @Nullable String next() throws IOException {
        line.setLength(0);
        cut = false;
        boolean any = false;
        while (from < to || fill()) {
            any = true;
            char next = buffer[from++];
            if (next == '\n') {
                number++;
                return taken();
            }
            if (line.length() < longest) {
                line.append(next);
            } else {
                cut = true;
            }
        }
        ended = true;
        number += any ? 1 : 0;
        return any ? taken() : null;
    }

    private String taken() {
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(in.read(buffer, 0, buffer.length), 0);
        return to > 0;
    }

    /** The number of the line that was given last, from 1. */
    public int number() {
        return number;
    }

    /** Whether that line was longer than it was given. */
    public boolean wasCut() {
        return cut;
    }

    /** Whether that line had no end: it is the file's last. */
    public boolean atEnd() {
        return ended;
    }
}
