package org.signpost.platform.net;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Takes in an answer's body, unpacked, up to a size and for a time. */
final class BoundedBody {
    private static final int RATIO_FROM = 1 << 20;

    private BoundedBody() {}

    static byte[] read(OutboundGuard.Answer answer, int maxBytes, TimeLimit limit) throws IOException {
        String encoding = Objects.requireNonNullElse(answer.header("content-encoding"), "");
        Counted raw = new Counted(answer.body(), limit);
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> take(raw, raw, maxBytes);
            case "gzip", "x-gzip" -> take(new GZIPInputStream(raw), raw, maxBytes);
            default -> throw new OutboundGuard.RefusedException("It answers in an encoding that was not asked for.");
        };
    }

    private static byte[] take(InputStream in, Counted raw, int maxBytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            boolean bomb = out.size() > RATIO_FROM && out.size() / Math.max(raw.count, 1) > OutboundPolicy.MAX_RATIO;
            if (out.size() > maxBytes || bomb) {
                throw new OutboundGuard.RefusedException(
                        "It is more than " + (maxBytes >> 20) + " MB, or unpacks to much more than it is.");
            }
        }
        return out.toByteArray();
    }

    /** Counts what comes over the wire and looks at the time. */
    private static final class Counted extends FilterInputStream {
        private final TimeLimit limit;
        private long count;

        Counted(InputStream in, TimeLimit limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            limit.check();
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            limit.check();
            int read = super.read(buffer, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
