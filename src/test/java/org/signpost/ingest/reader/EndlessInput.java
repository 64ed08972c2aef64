package org.signpost.ingest.reader;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/** Input that is far larger than what is kept of it, made while it is read. */
final class EndlessInput extends InputStream {
    private final byte[] piece;
    private long left;
    private int at;

    private EndlessInput(String piece, long bytes) {
        this.piece = piece.getBytes(StandardCharsets.UTF_8);
        this.left = bytes;
    }

    /** The start, so many bytes of the piece over and over, the end. */
    static InputStream of(String start, String piece, long bytes, String end) {
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)),
                new EndlessInput(piece, bytes),
                new ByteArrayInputStream(end.getBytes(StandardCharsets.UTF_8)))));
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (left == 0) {
            return -1;
        }
        int count = (int) Math.min(left, length);
        for (int i = 0; i < count; i++) {
            buffer[offset + i] = piece[at];
            at = at + 1 == piece.length ? 0 : at + 1;
        }
        left -= count;
        return count;
    }
}
