package org.signpost.ingest.hint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A hint as it came: its signature is the HMAC-SHA256 (RFC 2104) of the time, a dot and the body.
 *
 * @param seconds since 1970, as the site's clock had it
 * @param signature in hexadecimal, lower case
 * @param body bytes, as they came
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to be signed; it is never compared
record SignedHint(long seconds, String signature, byte[] body) {
    /** How far the two clocks may be apart. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");
    private static final Pattern SIGNATURE = Pattern.compile("sha256=([0-9a-f]{64})");

    /** The hint of a request with these headers, or empty where it is not signed. */
    static Optional<SignedHint> of(@Nullable String time, @Nullable String signature, byte[] body) {
        if (time == null || signature == null || !SECONDS.matcher(time).matches()) {
            return Optional.empty();
        }
        Matcher signed = SIGNATURE.matcher(signature);
        return signed.matches()
                ? Optional.of(new SignedHint(Long.parseLong(time), signed.group(1), body))
                : Optional.empty();
    }

    /** Whether it was signed in these minutes. */
    boolean isFresh(Instant now) {
        return Duration.between(Instant.ofEpochSecond(seconds), now).abs().compareTo(TOLERANCE) <= 0;
    }

    /** Whether whoever signed it knows the secret; compares in a time that tells nothing of where they differ. */
    boolean isSignedWith(String secret) {
        return MessageDigest.isEqual(
                signature(secret, seconds, body).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.US_ASCII));
    }

    /** The signature of a body at a time, in hexadecimal. */
    static String signature(String secret, long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
