package org.signpost.ingest.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks gzip until it ends, breaks, or blows up beyond the limits; the last two as {@link BadInputException}. */
public final class GzipInput extends InputStream {
    private static final int RATIO_FROM = 1 << 20;

    private final BoundedInputStream packed;
    private final UnpackingLimits limits;
    private @Nullable GZIPInputStream unpacked;
    private long count;

    public GzipInput(InputStream packed, UnpackingLimits limits) throws IOException {
        // Without a bound of its own: it only counts what was taken from the packed file.
        this.packed = BoundedInputStream.builder().setInputStream(packed).get();
        this.limits = limits;
    }

    public static boolean isGzip(byte[] head) {
        return head.length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            if (unpacked == null) {
                unpacked = new GZIPInputStream(packed, 8192);
            }
            int read = unpacked.read(buffer, offset, length);
            count += Math.max(read, 0);
            if (count > limits.inflatedBytes()) {
                throw bad("unpacks to more than " + (limits.inflatedBytes() >> 20) + " MB; the rest was not read");
            }
            if (count > RATIO_FROM && count / Math.max(packed.getCount(), 1) > limits.ratio()) {
                throw bad("unpacks to more than " + limits.ratio() + " times its size; the rest was not read");
            }
            return read;
        } catch (EOFException e) {
            throw bad("the gzip file is cut off here; everything before was read");
        } catch (ZipException e) {
            throw bad("the gzip file is damaged here; everything before was read");
        }
    }

    private BadInputException bad(String reason) {
        return new BadInputException("byte " + packed.getCount(), reason);
    }

    /** The bytes end here for a reason that a person should read. */
    public static final class BadInputException extends IOException {
        private final UnreadablePart item;

        BadInputException(String place, String reason) {
            super(place + ": " + reason);
            this.item = new UnreadablePart(place, reason);
        }

        UnreadablePart item() {
            return item;
        }
    }
}
