package org.signpost.ingest.reader.foreign;

import java.io.IOException;
import java.io.InputStream;

/** A stream of something that knows only its next byte. */
final class ByteByByteInput extends InputStream {
    private final ByteSource bytes;

    ByteByByteInput(ByteSource bytes) {
        this.bytes = bytes;
    }

    /** Gives one byte after the other. */
    interface ByteSource {
        /** The next byte, or -1 at the end and from then on. */
        int next() throws IOException;
    }

    @Override
    public int read() throws IOException {
        return bytes.next();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int next = bytes.next();
            if (next < 0) {
                break;
            }
            buffer[offset + count++] = (byte) next;
        }
        return count == 0 && length > 0 ? -1 : count;
    }
}
