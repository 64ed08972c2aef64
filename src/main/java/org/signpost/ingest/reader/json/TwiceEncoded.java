package org.signpost.ingest.reader.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * JSON in which a system has written each byte of UTF-8 as a letter of its own, as Facebook's exports do:
 * {@code \u00c3\u00a9} for an "é". It is recognised by the beginning of the file, where nothing else may stand outside ASCII,
 * and undone run by run; a run that is no UTF-8 stays as it is.
 */
final class TwiceEncoded extends Reader {
    private static final int HEAD = 65_536;
    private static final int ESCAPE = 6;
    private static final int LONGEST_RUN = 4096;

    private final BufferedReader in;
    private final StringBuilder ready = new StringBuilder();
    private int at;

    private TwiceEncoded(BufferedReader in) {
        this.in = in;
    }

    /** The same text, with what was encoded twice put right. */
    static Reader undone(Reader in) throws IOException {
        BufferedReader buffered = new BufferedReader(in, HEAD + ESCAPE);
        buffered.mark(HEAD + 1);
        char[] head = new char[HEAD];
        int length = 0;
        for (int read = 0; read >= 0 && length < HEAD; read = buffered.read(head, length, HEAD - length)) {
            length += read;
        }
        buffered.reset();
        return isIn(new String(head, 0, length), length == HEAD) ? new TwiceEncoded(buffered) : buffered;
    }

    /** Whether all that is not ASCII is escaped bytes of UTF-8, and there is some. */
    private static boolean isIn(String text, boolean cut) {
        int runs = 0;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next > 0x7e) {
                return false;
            }
            if (next == '\\') {
                int end = runEnd(text, i);
                boolean atCut = cut && end + ESCAPE >= text.length();
                if (end > i && !atCut && decoded(text.substring(i, end)) == null) {
                    return false;
                }
                if (end == i && isWideEscape(text, i)) {
                    return false;
                }
                runs += end > i ? 1 : 0;
                i = end > i ? end - 1 : i + 1;
            }
        }
        return runs > 0;
    }

    private static boolean isWideEscape(String text, int at) {
        return text.startsWith("\\u", at) && at + ESCAPE <= text.length() && code(text, at) > 0x7f;
    }

    /** Where the escaped bytes that begin here end; the same place where none do. */
    private static int runEnd(String text, int from) {
        int end = from;
        while (end + ESCAPE <= text.length() && text.startsWith("\\u", end) && isByte(code(text, end))) {
            end += ESCAPE;
        }
        return end;
    }

    private static boolean isByte(int code) {
        return code >= 0x80 && code <= 0xff;
    }

    private static int code(String text, int at) {
        int code = 0;
        for (int i = at + 2; i < at + ESCAPE; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    private static @Nullable String decoded(String run) {
        byte[] bytes = new byte[run.length() / ESCAPE];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) code(run, i * ESCAPE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int written = 0;
        while (written < length) {
            if (at >= ready.length() && !more()) {
                break;
            }
            buffer[offset + written++] = ready.charAt(at++);
        }
        return written == 0 && length > 0 ? -1 : written;
    }

    /** Reads a character, or a run of escapes, or another escape. */
    private boolean more() throws IOException {
        ready.setLength(0);
        at = 0;
        int next = in.read();
        if (next < 0) {
            return false;
        }
        ready.append((char) next);
        if (next == '\\') {
            run();
        }
        return true;
    }

    private void run() throws IOException {
        StringBuilder run = new StringBuilder();
        while (run.length() < LONGEST_RUN * ESCAPE) {
            in.mark(ESCAPE);
            char[] escape = new char[ESCAPE];
            int skip = run.isEmpty() ? 1 : 0;
            escape[0] = '\\';
            int read = filled(escape, skip);
            String text = new String(escape, 0, read);
            if (runEnd(text, 0) == 0) {
                in.reset();
                break;
            }
            run.append(text);
        }
        if (run.isEmpty()) {
            int escaped = in.read();
            if (escaped >= 0) {
                ready.append((char) escaped);
            }
        } else {
            String words = decoded(run.toString());
            ready.setLength(0);
            ready.append(words == null ? run : words);
        }
    }

    private int filled(char[] escape, int from) throws IOException {
        int length = from;
        for (int read = 0; read >= 0 && length < ESCAPE; read = in.read(escape, length, ESCAPE - length)) {
            length += read;
        }
        return length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
