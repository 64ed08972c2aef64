package org.signpost.ingest.reader.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Turns the two forms in which mail carries bytes (RFC 2045) back into them; what is damaged is taken as it stands. */
final class TransferDecoding {
    private TransferDecoding() {}

    /** The bytes, decoded while they are read. */
    static InputStream of(String encoding, InputStream sent) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "quoted-printable" -> new ByteByByteInput(new QuotedPrintable(sent));
            case "base64" -> new ByteByByteInput(new LenientBase64(sent));
            default -> sent;
        };
    }

    /** "An equals sign and two digits stand for a byte; one at the end of a line joins it to the next" (section 6.7). */
    private static final class QuotedPrintable implements ByteByByteInput.ByteSource {
        private static final int NOTHING = -2;

        private final InputStream sent;
        private int first = NOTHING;
        private int second = NOTHING;

        QuotedPrintable(InputStream sent) {
            this.sent = sent;
        }

        @Override
        public int next() throws IOException {
            int next = raw();
            while (next == '=') {
                int high = raw();
                int low = high == '\r' ? raw() : high;
                if (low != '\n') {
                    low = high == '\r' ? low : raw();
                    return decoded(high, low);
                }
                next = raw();
            }
            return next;
        }

        private int decoded(int high, int low) {
            int one = high < 0 ? -1 : Character.digit(high, 16);
            int two = low < 0 ? -1 : Character.digit(low, 16);
            if (one >= 0 && two >= 0) {
                return one * 16 + two;
            }
            first = high;
            second = low;
            return '=';
        }

        private int raw() throws IOException {
            int kept = first;
            first = second;
            second = NOTHING;
            return kept == NOTHING ? sent.read() : kept;
        }
    }

    /** Four characters of the alphabet make three bytes; all others, line ends among them, are passed over (section 6.8). */
    private static final class LenientBase64 implements ByteByByteInput.ByteSource {
        private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        private static final byte[] VALUES = values();

        private final InputStream sent;
        private int bits;
        private int count;

        LenientBase64(InputStream sent) {
            this.sent = sent;
        }

        private static byte[] values() {
            byte[] values = new byte[256];
            Arrays.fill(values, (byte) -1);
            byte[] letters = ALPHABET.getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < letters.length; i++) {
                values[letters[i]] = (byte) i;
            }
            return values;
        }

        @Override
        public int next() throws IOException {
            while (count < 8) {
                int next = sent.read();
                if (next < 0) {
                    return -1;
                }
                if (VALUES[next] >= 0) {
                    bits = ((bits << 6) | VALUES[next]) & 0xfff;
                    count += 6;
                }
            }
            count -= 8;
            return (bits >> count) & 0xff;
        }
    }
}
