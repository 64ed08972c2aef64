package org.signpost.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLinksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Look at https://harbor.example/visa. | https://harbor.example/visa",
                "(see https://harbor.example/visa) | https://harbor.example/visa",
                "https://harbor.example/Visa_(law), part two | https://harbor.example/Visa_(law)",
                "(https://harbor.example/Visa_(law)). | https://harbor.example/Visa_(law)",
                "“http://harbor.example/a?b=c&d=e#f”! | http://harbor.example/a?b=c&d=e#f",
                "HTTPS://HARBOR.EXAMPLE:8443/a… | HTTPS://HARBOR.EXAMPLE:8443/a",
                "<https://harbor.example/o'brien> | https://harbor.example/o'brien",
            })
    void findsALinkWithoutWhatEndsTheSentence(String text, String link) {
        assertThat(TextLinks.in(text)).containsExactly(link);
    }

    @Test
    void findsEachOnceAndNothingElse() {
        assertThat(TextLinks.in(
                        "https://b.example https://a.example and https://b.example, mailto:x ftp://c.example http://"))
                .containsExactly("https://b.example", "https://a.example");
    }

    @Test
    void takesTimeInProportionToTheText() {
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(TextLinks.in("http://a" + ".".repeat(200_000) + "x)".repeat(200_000)))
                    .hasSize(1);
            assertThat(TextLinks.in("http://".repeat(100_000))).hasSize(1);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, http://localhost:8080/faq/a, true",
        "http://localhost:8080, http://LOCALHOST:8080?a, true",
        "http://localhost:8080, http://localhost:80801/faq/a, false",
        "http://localhost:8080, http://localhost/faq/a, false",
        "https://harbor.example, https://harbor.example:443/faq/a, true",
        "https://harbor.example, http://harbor.example/faq/a, false",
        "https://harbor.example, https://harbor.example.evil.example/faq/a, false",
        "https://harbor.example/help, https://harbor.example/help/faq/a, true",
        "https://harbor.example/help, https://harbor.example/helpers, false",
        "https://harbor.example/help, https://harbor.example/, false",
    })
    void knowsWhatLiesBelowAnAddress(String base, String link, boolean below) {
        assertThat(TextLinks.isBelow(base, link)).isEqualTo(below);
    }
}
