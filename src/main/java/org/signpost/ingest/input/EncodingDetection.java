package org.signpost.ingest.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which encoding the bytes are really in, whatever they say: a byte order mark counts most, then UTF-8 wherever it fits, then
 * what is declared, then what the letters look like.
 */
public final class EncodingDetection {
    private static final Pattern DECLARED =
            Pattern.compile("(?:encoding|charset)\\s{0,3}=\\s{0,3}[\"']?([A-Za-z0-9][A-Za-z0-9_:.-]{1,30})");

    /** What the repair of single bytes stands for anyway. */
    private static final Set<String> WESTERN = Set.of("utf-8", "us-ascii", "iso-8859-1", "windows-1252", "iso-8859-15");

    private EncodingDetection() {}

    public static Charset of(byte[] head) {
        Optional<Charset> wide = utf16(head);
        if (wide.isPresent()) {
            return wide.get();
        }
        return EncodingGuess.shifting(head)
                .orElseGet(() -> isUtf8(head)
                        ? StandardCharsets.UTF_8
                        : declared(head).or(() -> EncodingGuess.of(head)).orElse(StandardCharsets.UTF_8));
    }

    /** The same where something outside, such as the header of a mail, says the encoding; "" where it says none. */
    public static Charset of(byte[] head, String declared) {
        boolean unsaid = !isUtf8(head) && declared(head).isEmpty() && !isUtf16(head);
        return unsaid
                ? declared(("charset=" + declared + "\n").getBytes(StandardCharsets.ISO_8859_1))
                        .orElseGet(() -> of(head))
                : of(head);
    }

    /** Says of bytes that are no UTF-8 and do not say their encoding what they were read as; empty where nothing is to be said. */
    public static Optional<String> guess(byte[] head) {
        Charset charset = of(head);
        boolean said = charset.equals(StandardCharsets.UTF_8)
                || isUtf16(head)
                || declared(head).filter(charset::equals).isPresent();
        return said
                ? Optional.empty()
                : Optional.of(
                        "The file does not say in which encoding it is written; its letters were read as "
                                + EncodingGuess.name(charset)
                                + ". If they look wrong, open it in the program that made it, save it as UTF-8, and import that.");
    }

    /** Whether the letters are of another script than the Latin one and in no encoding that could be found. */
    public static boolean isUnknown(byte[] head) {
        return of(head).equals(StandardCharsets.UTF_8) && !isUtf8(head) && EncodingGuess.isOtherScript(head);
    }

    private static boolean isUtf16(byte[] head) {
        return utf16(head).isPresent();
    }

    /** How a person may decode the head, to look for marks in it. */
    public static String decode(byte[] head) {
        return new String(head, of(head));
    }

    private static Optional<Charset> utf16(byte[] head) {
        boolean long4 = head.length >= 4;
        if (starts(head, 0xff, 0xfe) || (long4 && head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        boolean bigEnd =
                starts(head, 0xfe, 0xff) || (long4 && head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0);
        return bigEnd ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean starts(byte[] head, int first, int second) {
        return head.length >= 2 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
    }

    private static boolean isUtf8(byte[] head) {
        CharBuffer out = CharBuffer.allocate(head.length);
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(head), out, false)
                .isError();
    }

    private static Optional<Charset> declared(byte[] head) {
        Matcher matcher =
                DECLARED.matcher(new String(head, 0, Math.min(head.length, 2048), StandardCharsets.ISO_8859_1));
        if (!matcher.find() || WESTERN.contains(matcher.group(1).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(matcher.group(1));
            String test = charset.newDecoder()
                    .decode(ByteBuffer.wrap(new byte[] {'<', 'a'}))
                    .toString();
            return test.equals("<a") ? Optional.of(charset) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
