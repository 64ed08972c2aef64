package org.signpost.platform;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps passwords of other systems so that the database alone does not tell them: AES-256-GCM (NIST SP 800-38D) with a random
 * nonce of 96 bits. What is sealed is bound to what it is for, so that it cannot be moved to another place. Thread-safe.
 */
public final class SecretSealing {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_ID = 4;

    private final List<SealingKey> keys;

    /** Seals with the first key, and opens with all of them; each has 32 bytes. */
    SecretSealing(List<byte[]> keys) {
        this.keys = keys.stream().map(SealingKey::of).toList();
    }

    /** Seals with the configured key, and opens what the one before it sealed; without one, with the key in the file. */
    public static SecretSealing of(SecretKeySettings settings, Path file) {
        byte[] first = settings.secretKey() == null
                ? SecretKeyFile.key(file)
                : Base64.getDecoder().decode(settings.secretKey());
        Stream<byte[]> before = Stream.ofNullable(settings.secretKeyBefore())
                .map(key -> Base64.getDecoder().decode(requireNonNull(key)));
        return new SecretSealing(Stream.concat(Stream.of(first), before).toList());
    }

    private record SealingKey(int id, SecretKeySpec key) {
        static SealingKey of(byte[] bytes) {
            int id = ByteBuffer.wrap(Sha256.of("key " + Base64.getEncoder().encodeToString(bytes)))
                    .getInt();
            return new SealingKey(id, new SecretKeySpec(bytes, "AES"));
        }
    }

    /**
     * Seals a secret.
     *
     * @param purpose what it is for; it is opened only under the same
     */
    public byte[] seal(String secret, String purpose) {
        SealingKey key = keys.getFirst();
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, key, nonce, purpose, secret.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("AES-GCM is not to be had"));
        return ByteBuffer.allocate(KEY_ID + NONCE + closed.length)
                .putInt(key.id)
                .put(nonce)
                .put(closed)
                .array();
    }

    /** The secret, or empty where none of the keys opens it, it was sealed for something else, or it is damaged. */
    public Optional<String> open(byte[] sealed, String purpose) {
        if (sealed.length < KEY_ID + NONCE) {
            return Optional.empty();
        }
        int id = ByteBuffer.wrap(sealed).getInt();
        byte[] nonce = Arrays.copyOfRange(sealed, KEY_ID, KEY_ID + NONCE);
        byte[] closed = Arrays.copyOfRange(sealed, KEY_ID + NONCE, sealed.length);
        return keys.stream()
                .filter(key -> key.id == id)
                .findFirst()
                .flatMap(key -> run(Cipher.DECRYPT_MODE, key, nonce, purpose, closed))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Whether it was sealed with a key that is no longer the first. */
    public boolean isOld(byte[] sealed) {
        return sealed.length < KEY_ID || ByteBuffer.wrap(sealed).getInt() != keys.getFirst().id;
    }

    private static Optional<byte[]> run(int mode, SealingKey key, byte[] nonce, String purpose, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key.key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(input));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
