package org.signpost.ingest.upload;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The body of a form with a file (RFC 7578), one part after the other as it arrives. No more of it is held than a small
 * buffer, however long a part is. For one thread.
 */
final class MultipartBody {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_HEAD = 8192;
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s?boundary=\"?([A-Za-z0-9'()+_,./:=? -]{1,70})\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]{0,200})\"");
    private static final Pattern FILE_NAME = Pattern.compile("[; ]filename=\"([^\"]{0,2000})\"");

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;
    private boolean partEnded;

    private MultipartBody(InputStream in, String boundary) {
        // "boundary delimiters must not appear within the encapsulated material" and stand at the start of a line (RFC
        // 2046,
        // 5.1.1); the first has no line before it.
        this.in = new SequenceInputStream(new ByteArrayInputStream(LINE_END), in);
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The parts of a body of this content type, or empty where that is not one with parts. */
    static Optional<MultipartBody> of(InputStream in, String contentType) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        return contentType.startsWith("multipart/form-data") && boundary.find()
                ? Optional.of(new MultipartBody(in, boundary.group(1).strip()))
                : Optional.empty();
    }

    /**
     * A part, whose content is read before the next one is asked for.
     *
     * @param fileName as the browser gives it, or null where it is no file
     */
    record Part(String name, @Nullable String fileName, InputStream content) {}

    /** The next part, or empty at the end. What was not read of the one before is passed over. */
    Optional<Part> next() throws IOException {
        while (!partEnded) {
            nextBytes(buffer.length);
        }
        start += delimiter.length;
        String afterDelimiter = line();
        if (afterDelimiter.startsWith("--")) {
            return Optional.empty();
        }
        StringBuilder head = new StringBuilder();
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (head.length() > LONGEST_HEAD) {
                throw new IOException("the head of a part of the form is too long");
            }
            head.append(line).append('\n');
        }
        partEnded = false;
        return Optional.of(
                new Part(found(NAME, head).orElse(""), found(FILE_NAME, head).orElse(null), new Content()));
    }

    private static Optional<String> found(Pattern pattern, CharSequence head) {
        Matcher matcher = pattern.matcher(head);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** One line of a head, without its end; the last delimiter may end with the body. */
    private String line() throws IOException {
        int length = 0;
        while (indexOf(LINE_END, start) < 0) {
            length = end - start;
            if (length > LONGEST_HEAD || !fill()) {
                break;
            }
        }
        int lineEnd = indexOf(LINE_END, start);
        if (lineEnd < 0 && length > LONGEST_HEAD) {
            throw new IOException("the head of a part of the form is too long");
        }
        int stop = lineEnd < 0 ? end : lineEnd;
        String line = new String(buffer, start, stop - start, StandardCharsets.UTF_8);
        if (lineEnd < 0 && !line.startsWith("--")) {
            throw cutOff();
        }
        start = lineEnd < 0 ? end : lineEnd + LINE_END.length;
        return line;
    }

    /** How many bytes from {@code start} on are content of this part, at most {@code limit}; they are passed over. */
    private int nextBytes(int limit) throws IOException {
        while (!partEnded) {
            int found = indexOf(delimiter, start);
            int content = found >= 0 ? found - start : end - start - (delimiter.length - 1);
            if (found == start) {
                partEnded = true;
            } else if (content > 0) {
                int taken = Math.min(content, limit);
                start += taken;
                return taken;
            } else if (!fill()) {
                throw cutOff();
            }
        }
        return 0;
    }

    private static EOFException cutOff() {
        return new EOFException("the upload was cut off");
    }

    /** Takes in more; false at the end of the body. */
    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(read, 0);
        return read >= 0;
    }

    private int indexOf(byte[] wanted, int from) {
        for (int i = from; i <= end - wanted.length; i++) {
            if (buffer[i] == wanted[0] && Arrays.equals(buffer, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    private final class Content extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int taken = nextBytes(length);
            if (taken == 0) {
                return -1;
            }
            System.arraycopy(buffer, start - taken, target, offset, taken);
            return taken;
        }
    }
}
