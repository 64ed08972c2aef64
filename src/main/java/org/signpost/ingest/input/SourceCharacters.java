package org.signpost.ingest.input;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/** The characters of a file one by one, with a view of those that come next, and the place where it stands. */
final class SourceCharacters {
    /** How far ahead one can look. */
    static final int VIEW = 65_536;

    private final Reader in;
    private final char[] buffer = new char[VIEW * 2];
    private int start;
    private int end;
    private boolean ended;
    private int line = 1;
    private int column = 1;

    SourceCharacters(Reader in) {
        this.in = in;
    }

    /** The character so far ahead, 0 for the next one, or -1 behind the end. */
    int peek(int ahead) throws IOException {
        if (start + ahead >= end && !ended) {
            fill(ahead + 1);
        }
        return start + ahead < end ? buffer[start + ahead] : -1;
    }

    /** Takes the next character, or gives -1 at the end. */
    int next() throws IOException {
        int next = peek(0);
        if (next >= 0) {
            start++;
            column++;
        }
        if (next == '\n') {
            line++;
            column = 1;
        }
        return next;
    }

    void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    /** Whether these characters come next; takes them only where they do. */
    boolean take(String mark) throws IOException {
        for (int i = 0; i < mark.length(); i++) {
            if (peek(i) != mark.charAt(i)) {
                return false;
            }
        }
        skip(mark.length());
        return true;
    }

    /** Goes behind the next such mark, or to the end where there is none. */
    void skipBehind(String mark) throws IOException {
        while (!take(mark) && next() >= 0) {
            // not yet
        }
    }

    /** What comes next, in small letters. */
    String view() throws IOException {
        peek(VIEW - 1);
        return new String(buffer, start, Math.min(end - start, VIEW)).toLowerCase(Locale.ROOT);
    }

    /** Such as "line 3, column 7". */
    String place() {
        return "line " + line + ", column " + column;
    }

    int line() {
        return line;
    }

    private void fill(int wanted) throws IOException {
        if (start + wanted > buffer.length || start > VIEW) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        while (end - start < wanted && !ended) {
            int read = in.read(buffer, end, buffer.length - end);
            ended = read < 0;
            end += Math.max(read, 0);
        }
    }
}
