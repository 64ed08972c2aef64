package org.signpost.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Opaque secrets of 256 bits, and the hashes under which they are stored. */
public final class SecretTokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private SecretTokens() {}

    public static String create() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static boolean looksRight(String token) {
        return SHAPE.matcher(token).matches();
    }

    public static String hash(String token) {
        return Sha256.hexOf(token);
    }

    /** The token that a form must carry: bound to the session, and of no use for guessing its id. */
    public static String csrfOf(String sessionToken) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of("csrf " + sessionToken));
    }

    /** Compares in a time that tells nothing of where they differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
