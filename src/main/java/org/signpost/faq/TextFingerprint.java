package org.signpost.faq;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.signpost.platform.Sha256;

/** Fingerprints of texts: the first 128 bits of SHA-256, as hexadecimal digits. */
public final class TextFingerprint {
    private static final int LENGTH = 32;

    private TextFingerprint() {}

    /** The fingerprint of texts in their order. */
    public static String of(List<String> texts) {
        MessageDigest digest = Sha256.start();
        for (String text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    /** The fingerprint of a text. */
    public static String of(String text) {
        return of(List.of(text));
    }
}
