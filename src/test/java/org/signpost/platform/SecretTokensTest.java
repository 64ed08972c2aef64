package org.signpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretTokensTest {
    @Test
    void makesTokensOf256Bits() {
        String token = SecretTokens.create();
        assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(SecretTokens.looksRight(token)).isTrue();
    }

    @Test
    void neverMakesTheSameTokenTwice() {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            tokens.add(SecretTokens.create());
        }
        assertThat(tokens).hasSize(2000);
    }

    @Test
    void usesEveryBitOfAToken() {
        byte[] seen = new byte[32];
        byte[] missing = new byte[32];
        for (int i = 0; i < 200; i++) {
            byte[] bytes = Base64.getUrlDecoder().decode(SecretTokens.create());
            for (int at = 0; at < bytes.length; at++) {
                seen[at] |= bytes[at];
                missing[at] |= (byte) ~bytes[at];
            }
        }
        assertThat(seen).containsOnly((byte) 0xff);
        assertThat(missing).containsOnly((byte) 0xff);
    }

    @Test
    void storesTokensAsSha256() {
        assertThat(SecretTokens.hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(SecretTokens.hash("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "0123456789012345678901234567890123456789012",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n"
            })
    void looksNothingUpThatIsNoToken(String text) {
        boolean shape = text.length() == 43 && text.chars().allMatch(Character::isLetterOrDigit);
        assertThat(SecretTokens.looksRight(text)).isEqualTo(shape);
    }

    @Test
    void bindsTheFormTokenToTheSession() {
        String one = SecretTokens.create();
        String other = SecretTokens.create();
        assertThat(SecretTokens.csrfOf(one))
                .isEqualTo(SecretTokens.csrfOf(one))
                .isNotEqualTo(SecretTokens.csrfOf(other));
    }

    @Test
    void tellsNothingOfTheSessionInTheFormToken() {
        String session = SecretTokens.create();
        String form = SecretTokens.csrfOf(session);
        assertThat(form).hasSize(43).isNotEqualTo(session);
        byte[] bytes = Base64.getUrlDecoder().decode(form);
        assertThat(HexFormat.of().formatHex(bytes))
                .as("what is stored of the session must not be what a page shows")
                .isNotEqualTo(SecretTokens.hash(session));
        assertThat(SecretTokens.csrfOf(form)).isNotEqualTo(form);
    }

    @Test
    void comparesTokensByTheirCharacters() {
        assertThat(SecretTokens.same("abc", "abc")).isTrue();
        assertThat(SecretTokens.same("abc", "abd")).isFalse();
        assertThat(SecretTokens.same("abc", "ABC")).isFalse();
        assertThat(SecretTokens.same("abc", "abcd")).isFalse();
        assertThat(SecretTokens.same("", "a")).isFalse();
    }
}
