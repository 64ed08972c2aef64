package org.signpost.ingest.reader.foreign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.input.EncodingDetection;

/**
 * The bytes of the page inside a file in which a browser saved it with all its pictures (MHTML, .mht): of all parts the first
 * that is HTML, decoded. No more than a line is held. Empty where there is no such part.
 */
public final class MhtmlPage extends InputStream {
    private static final int LONGEST_LINE = 65_536;
    private static final int LONGEST_HEADERS = 100_000;

    private final InputStream in;
    private final List<String> boundaries = new ArrayList<>();
    private @Nullable InputStream page;
    private String charset = "";
    private String date = "";
    private String address = "";

    /**
     * The page in a file.
     *
     * @param in the whole file; buffered, as it is read byte by byte
     */
    public MhtmlPage(InputStream in) {
        this.in = in;
    }

    /** Whether the file that begins like this is such a page. */
    public static boolean isIn(byte[] head) {
        String text = EncodingDetection.decode(head).replace("\ufeff", "").stripLeading();
        return MailHeaders.of(text).filter(MailHeaders::isSavedPage).isPresent();
    }

    /** The encoding that the file says the page is in, or ""; known once something has been read. */
    public String charset() {
        return charset;
    }

    /** When the browser saved it, as the file writes it, or ""; known once something has been read. */
    public String date() {
        return date;
    }

    /** From where the browser saved it, or ""; known once something has been read. */
    public String address() {
        return address;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (page == null) {
            page = find();
        }
        return page.read(buffer, offset, length);
    }

    private InputStream find() throws IOException {
        boolean first = true;
        do {
            Optional<MailHeaders> part = headers(first);
            if (first) {
                date = part.map(headers -> headers.value("date")).orElse("");
                address = part.map(headers -> headers.value("snapshot-content-location"))
                        .orElse("");
            }
            first = false;
            if (part.filter(headers -> headers.contentType().equals("text/html"))
                    .isPresent()) {
                charset = part.get().parameter("charset").orElse("");
                address = address.isEmpty() ? part.get().value("content-location") : address;
                return TransferDecoding.of(
                        part.get().value("content-transfer-encoding"), new ByteByByteInput(new PartBody()));
            }
            part.flatMap(headers -> headers.parameter("boundary")).ifPresent(boundaries::add);
        } while (nextPart());
        return InputStream.nullInputStream();
    }

    /** The headers of a part, up to the empty line below them; those of the file may have empty lines above them. */
    private Optional<MailHeaders> headers(boolean ofFile) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (byte[] line = line(); line.length > 0; line = line()) {
            String text = new String(line, StandardCharsets.ISO_8859_1);
            if (text.isBlank() && (!ofFile || !lines.isEmpty())) {
                break;
            }
            if (lines.length() < LONGEST_HEADERS && !text.isBlank()) {
                lines.append(text);
            }
        }
        return MailHeaders.of(lines.toString());
    }

    private boolean nextPart() throws IOException {
        byte[] line = line();
        while (line.length > 0 && !isBoundary(line)) {
            line = line();
        }
        return line.length > 0;
    }

    private boolean isBoundary(byte[] line) {
        if (line.length < 3 || line[0] != '-' || line[1] != '-') {
            return false;
        }
        String text = new String(line, StandardCharsets.ISO_8859_1).substring(2);
        return boundaries.stream().anyMatch(text::startsWith);
    }

    /** The next line with its end, at most so long; empty at the end of the file. */
    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0) {
            line.write(next);
            if (next == '\n' || line.size() >= LONGEST_LINE) {
                break;
            }
            next = in.read();
        }
        return line.toByteArray();
    }

    /** The bytes up to the next part, still in the form in which they were sent. */
    private final class PartBody implements ByteByByteInput.ByteSource {
        private byte[] line = {};
        private int at;
        private boolean ended;

        @Override
        public int next() throws IOException {
            while (at >= line.length && !ended) {
                line = line();
                at = 0;
                ended = line.length == 0 || isBoundary(line);
            }
            return ended ? -1 : line[at++] & 0xff;
        }
    }
}
