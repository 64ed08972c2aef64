package org.signpost.ingest.reader.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TransferDecodingTest {
    private static byte[] decoded(String encoding, String sent) throws IOException {
        return TransferDecoding.of(encoding, new ByteArrayInputStream(sent.getBytes(StandardCharsets.ISO_8859_1)))
                .readAllBytes();
    }

    @ParameterizedTest
    @CsvSource({
        "a=3Db, a=b",
        "caf=C3=A9, café",
        "caf=c3=a9, café",
        "one=~two, onetwo",
        "one=~=~two, onetwo",
        "100=% of=, 100=% of=",
        "a=zz=3D, a=zz=",
        "a==3D, a=="
    })
    void readsQuotedPrintable(String sent, String text) throws IOException {
        assertThat(decoded("Quoted-Printable", sent.replace("~", "\r\n")))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(text);
        assertThat(decoded("quoted-printable", sent.replace("~", "\n")))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(text);
    }

    @Test
    void readsBase64InLines() throws IOException {
        byte[] bytes = new byte[5000];
        new Random(7).nextBytes(bytes);
        for (int length : new int[] {0, 1, 2, 3, 4, 4999}) {
            byte[] some = Arrays.copyOf(bytes, length);
            assertThat(decoded("BASE64", Base64.getMimeEncoder().encodeToString(some)))
                    .isEqualTo(some);
        }
    }

    @Test
    void takesWhatIsLeftOfDamagedBase64() throws IOException {
        assertThat(decoded("base64", "SGVs!bG8\u00ff")).asString().isEqualTo("Hello");
    }

    @Test
    void leavesOtherEncodingsAsTheyAre() throws IOException {
        assertThat(decoded("8bit", "a=3D")).asString().isEqualTo("a=3D");
        assertThat(decoded("", "a=3D")).asString().isEqualTo("a=3D");
    }
}
