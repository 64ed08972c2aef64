package org.signpost.ingest.input;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of which each is kept only up to a length, so that one without an end does no harm. */
public final class BoundedLines {
    private final Reader in;
    private final int longest;
    private int number;
    private boolean cut;
    private boolean ended;

    /**
     * Lines of a text.
     *
     * @param in is read character by character and never further than asked, so that a buffered one is best
     */
    public BoundedLines(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its end, or null after the last. */
    public @Nullable String next() throws IOException {
        StringBuilder line = new StringBuilder();
        cut = false;
        int next = in.read();
        boolean any = next >= 0;
        for (; next >= 0 && next != '\n'; next = in.read()) {
            cut |= line.length() >= longest;
            if (!cut) {
                line.append((char) next);
            }
        }
        ended = next < 0;
        number += any ? 1 : 0;
        int length = line.length();
        return !any ? null : line.substring(0, length > 0 && line.charAt(length - 1) == '\r' ? length - 1 : length);
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
