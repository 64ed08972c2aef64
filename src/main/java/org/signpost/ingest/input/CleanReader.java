package org.signpost.ingest.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Text from bytes that may be anything. Bytes that are not UTF-8 are read as Windows-1252, one by one, so that a page in the
 * wrong encoding comes out right; control characters (U+0000 among them) and a byte order mark are dropped. The
 * decoders give no lone surrogates. Where the bytes end in a {@link GzipInput.BadInputException}, the text simply
 * ends and {@link #failure} says why.
 */
public final class CleanReader extends Reader {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int FEWEST_WRONG = 20;
    private static final double MOST_SIDE_BY_SIDE = 0.6;

    private final InputStream bytes;
    private final CharsetDecoder decoder;
    private final boolean utf8;
    private final ByteBuffer in = ByteBuffer.allocate(16_384).flip();
    private final CharBuffer out = CharBuffer.allocate(16_384).flip();
    private boolean ended;
    private boolean started;
    private boolean blank = true;
    private @Nullable UnreadablePart failure;
    private long repaired;
    private long besideRepaired;
    private boolean afterRepair;

    public CleanReader(InputStream bytes, Charset charset) {
        this.bytes = bytes;
        this.utf8 = charset.equals(StandardCharsets.UTF_8);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Why the bytes ended before their end, once the text has been read. */
    public Optional<UnreadablePart> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether there was nothing but empty space in what has been read so far. */
    public boolean isBlank() {
        return blank;
    }

    /** Whether many characters are wrong: no text in this encoding, or the letters of another script taken one by one. */
    public boolean isGarbled() {
        return repaired >= FEWEST_WRONG && besideRepaired >= repaired * MOST_SIDE_BY_SIDE;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int written = 0;
        while (written == 0 && length > 0) {
            if (!out.hasRemaining() && !decodeMore()) {
                return -1;
            }
            while (out.hasRemaining() && written < length) {
                char kept = keep(out.get());
                if (kept != 0) {
                    blank &= kept <= ' ';
                    buffer[offset + written++] = kept;
                }
            }
        }
        return written;
    }

    /** The character as it is kept, or 0 where it is dropped. */
    private char keep(char next) {
        if (next == '\n' || (next >= ' ' && next < 0x7f)) {
            started = true;
            return next;
        }
        if (next == '\u0085') {
            return '\n';
        }
        boolean control = (next < ' ' && next != '\t' && next != '\r') || (next >= 0x7f && next < 0xa0);
        if (control || (next == '\ufeff' && !started)) {
            return 0;
        }
        started = true;
        return next >= '\ufffe' ? '\ufffd' : next;
    }

    private boolean decodeMore() throws IOException {
        out.clear();
        while (out.position() == 0) {
            if (!in.hasRemaining() && ended) {
                out.flip();
                return false;
            }
            int before = out.position();
            CoderResult result = decoder.decode(in, out, ended);
            afterRepair &= out.position() == before;
            if (result.isError() && out.remaining() < result.length()) {
                break;
            }
            if (result.isError()) {
                repair(result.length());
            } else if (result.isUnderflow() && !ended) {
                fill();
            } else if (result.isUnderflow()) {
                in.position(in.limit());
            }
        }
        out.flip();
        return true;
    }

    private void repair(int length) {
        for (int i = 0; i < length && in.hasRemaining(); i++) {
            String read = new String(new byte[] {in.get()}, WINDOWS_1252);
            besideRepaired += afterRepair ? 1 : 0;
            out.put(utf8 ? read.charAt(0) : '\ufffd');
            afterRepair = true;
            repaired++;
        }
    }

    private void fill() throws IOException {
        in.compact();
        try {
            int read = bytes.read(in.array(), in.position(), in.remaining());
            if (read < 0) {
                ended = true;
            } else {
                in.position(in.position() + read);
            }
        } catch (GzipInput.BadInputException e) {
            failure = e.item();
            ended = true;
        }
        in.flip();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
