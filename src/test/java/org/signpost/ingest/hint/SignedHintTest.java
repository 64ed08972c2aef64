package org.signpost.ingest.hint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedHintTest {
    private static final byte[] BODY = "{\"comment\":5}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = "sha256=" + SignedHint.signature("secret", 1_800_000_000, BODY);

    @Test
    void isSignedOverTheTimeADotAndTheBody() {
        // Computed with: printf '1800000000.{"comment":5}' | openssl dgst -sha256 -hmac secret
        assertThat(SIGNATURE).isEqualTo("sha256=227b29d099e55b8f04bd2ecf4f72f3a5fb18e4f63689f7c968748c95f6873367");
    }

    @Test
    void holdsForFiveMinutesBeforeAndAfter() {
        SignedHint hint = SignedHint.of("1800000000", SIGNATURE, BODY).orElseThrow();
        Instant signed = Instant.ofEpochSecond(1_800_000_000);
        Duration most = Duration.ofMinutes(5);
        assertThat(hint.isFresh(signed.plus(most))).isTrue();
        assertThat(hint.isFresh(signed.minus(most))).isTrue();
        assertThat(hint.isFresh(signed.plus(most).plusMillis(1))).isFalse();
        assertThat(hint.isFresh(signed.minus(most).minusMillis(1))).isFalse();
    }

    @Test
    void isOnlyItsOwnersWithEveryByte() {
        SignedHint hint = SignedHint.of("1800000000", SIGNATURE, BODY).orElseThrow();
        assertThat(hint.isSignedWith("secret")).isTrue();
        assertThat(hint.isSignedWith("Secret")).isFalse();
        assertThat(SignedHint.of("1800000001", SIGNATURE, BODY).orElseThrow().isSignedWith("secret"))
                .isFalse();
        assertThat(SignedHint.of("1800000000", SIGNATURE, new byte[0])
                        .orElseThrow()
                        .isSignedWith("secret"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        ", sha256=00",
        "1800000000, ",
        "now, sha256=00",
        "-5, sha256=00",
        "1800000000, sha1=00",
        "999999999999, sha256=00"
    })
    void isNoneWithoutTimeAndSignature(@Nullable String time, @Nullable String start) {
        String signature = start == null ? null : start + "0".repeat(62);
        assertThat(SignedHint.of(time, signature, BODY)).isEmpty();
    }
}
