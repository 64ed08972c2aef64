package org.signpost.faq.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.SampleEntries.anEntry;

import org.junit.jupiter.api.Test;

/** An entry in schema.org's words. */
final class StructuredDataTest {
    @Test
    void namesQuestionAnswerLanguageAndDay() {
        String data = StructuredData.of(
                anEntry("a")
                        .in("es")
                        .asking("¿Cuánto?")
                        .saying("**Nada** [más](faq:b).")
                        .entry(),
                "https://h.example/faq/a");

        assertThat(data)
                .isEqualTo("{\"@context\":\"https://schema.org\",\"@type\":\"FAQPage\",\"inLanguage\":\"es\","
                        + "\"url\":\"https://h.example/faq/a\",\"dateModified\":\"2026-11-01\",\"mainEntity\":[{"
                        + "\"@type\":\"Question\",\"name\":\"¿Cuánto?\",\"acceptedAnswer\":{\"@type\":\"Answer\","
                        + "\"text\":\"Nada más.\"}}]}");
    }

    @Test
    void cannotEndTheScriptElementAroundIt() {
        String data = StructuredData.of(
                anEntry("a")
                        .asking("</script><!--<script>&")
                        .saying("`</SCRIPT >`")
                        .entry(),
                "/faq/a?x=1&y=<2>");

        assertThat(data).doesNotContain("<", ">", "&").contains("\\u003c/script\\u003e", "\\u0026y");
    }

    @Test
    void quotesWhatJsonWouldMisread() {
        assertThat(StructuredData.of(anEntry("a").asking("\"Why\\\"\n?").entry(), ""))
                .contains("\"name\":\"\\\"Why\\\\\\\"\\n?\"");
    }
}
