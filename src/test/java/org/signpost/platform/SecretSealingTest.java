package org.signpost.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretSealingTest {
    private static final String OLD = key(1);
    private static final String NEW = key(2);

    @TempDir
    private Path folder;

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }

    private SecretSealing with(SecretKeySettings settings) {
        return SecretSealing.of(settings, folder.resolve("home/secret-key"));
    }

    @Test
    void opensWhatItSealedForTheSamePurposeOnly() {
        SecretSealing sealing = with(new SecretKeySettings(NEW, null));
        byte[] sealed = sealing.seal("abcd efgh", "site 1");
        assertThat(sealing.open(sealed, "site 1")).contains("abcd efgh");
        assertThat(sealing.open(sealed, "site 2")).isEmpty();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("abcd");
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        SecretSealing sealing = with(new SecretKeySettings(NEW, null));
        assertThat(sealing.seal("abcd efgh", "site 1")).isNotEqualTo(sealing.seal("abcd efgh", "site 1"));
    }

    @Test
    void opensNothingThatWasChanged() {
        SecretSealing sealing = with(new SecretKeySettings(NEW, null));
        byte[] sealed = sealing.seal("abcd efgh", "site 1");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(sealing.open(changed, "site 1")).isEmpty();
        }
        assertThat(sealing.open(new byte[3], "site 1")).isEmpty();
    }

    @Test
    void opensWithTheKeyBeforeAndSaysThatItIsOld() {
        byte[] sealed = with(new SecretKeySettings(OLD, null)).seal("abcd efgh", "site 1");
        SecretSealing rotating = with(new SecretKeySettings(NEW, OLD));
        assertThat(rotating.open(sealed, "site 1")).contains("abcd efgh");
        assertThat(rotating.isOld(sealed)).isTrue();
        assertThat(rotating.isOld(rotating.seal("abcd efgh", "site 1"))).isFalse();
        assertThat(with(new SecretKeySettings(NEW, null)).open(sealed, "site 1"))
                .isEmpty();
    }

    @Test
    void makesAKeyThatLastsAndThatOnlyItsOwnerReads() throws IOException {
        byte[] sealed = with(new SecretKeySettings(null, null)).seal("abcd efgh", "site 1");
        assertThat(with(new SecretKeySettings(null, null)).open(sealed, "site 1"))
                .contains("abcd efgh");
        assertThat(Files.getPosixFilePermissions(folder.resolve("home/secret-key")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        try (var files = Files.list(folder.resolve("home"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void refusesAFileThatHoldsSomethingElse() throws IOException {
        Path file = Files.createDirectories(folder.resolve("home")).resolve("secret-key");
        Files.writeString(file, "hello");
        assertThatThrownBy(() -> with(new SecretKeySettings(null, null)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("does not hold a key");
    }

    @Test
    void tellsNoKeyWhereItIsPrinted() {
        assertThat(new SecretKeySettings(NEW, OLD).toString())
                .doesNotContain(NEW)
                .doesNotContain(OLD);
    }
}
