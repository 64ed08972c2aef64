package org.signpost.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key of an installation for which none is configured: made once, readable for its owner only. */
final class SecretKeyFile {
    private static final int BYTES = 32;

    private SecretKeyFile() {}

    /**
     * The key in this file, which is made where it is not there. Of several processes that make it at once one wins.
     *
     * @throws ConfigurationException where it holds something else, or cannot be read or made
     */
    static byte[] key(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (text.matches(SecretKeySettings.KEY)) {
                return Base64.getDecoder().decode(text);
            }
            throw new ConfigurationException(file + " does not hold a key: 32 bytes in Base64.");
        } catch (IOException e) {
            throw new ConfigurationException("The key in " + file + " cannot be read or made.", e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path whole = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "secret-key",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(whole, Base64.getEncoder().encodeToString(key) + "\n", StandardCharsets.US_ASCII);
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException e) {
            // Another process was first: its key counts.
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
