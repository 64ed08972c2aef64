package org.signpost.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain text and links of answers, and pages without a contact page. */
final class MarkdownTextTest {
    private static final Markdown.Links NOWHERE = new Markdown.Links(_ -> Optional.empty(), Optional.empty());

    @Test
    void putsEachItemOfAListOnALineOfItsOwn() {
        assertThat(Markdown.text("- one\n- two\n  - three\n\n  four")).isEqualTo("one\ntwo\nthree\nfour");
    }

    @Test
    void keepsTheWordsOfCodeAndJoinsBrokenLines() {
        assertThat(Markdown.text("File `I-130`\nnow  \nor later.")).isEqualTo("File I-130 now or later.");
    }

    @Test
    void isEmptyWhereNothingIsWritten() {
        assertThat(Markdown.text("")).isEmpty();
        assertThat(Markdown.text("\n\n---\n\n")).isEmpty();
    }

    @Test
    void namesEveryTargetInTheOrderOfTheText() {
        assertThat(Markdown.targets(
                        "[a](faq:one) **[b](contact:)**\n\n> [c](https://a.example/?q=1)\n\n[d]\n\n[d]: faq:two"))
                .containsExactly("faq:one", "contact:", "https://a.example/?q=1", "faq:two");
        assertThat(Markdown.targets("`[a](faq:one)` ![b](https://a.example/b.png)"))
                .isEmpty();
    }

    @Test
    void tellsEntriesFromTheContactPage() {
        assertThat(Markdown.slug("faq:asylum-lgbt")).contains("asylum-lgbt");
        assertThat(Markdown.slug("https://faq:1/")).isEmpty();
        assertThat(Markdown.isContact("contact:")).isTrue();
        assertThat(Markdown.isContact("contact:me")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://a.example", "HTTPS://a.example", "//a.example", "https:a", "https://a b", "", "data:,x"})
    void takesNothingElseForAWebAddress(String target) {
        assertThat(Markdown.isWebAddress(target)).isFalse();
    }

    @Test
    void takesNoAddressWithoutEnd() {
        assertThat(Markdown.isWebAddress("https://" + "a".repeat(1_992))).isTrue();
        assertThat(Markdown.isWebAddress("https://" + "a".repeat(1_993))).isFalse();
    }

    @Test
    void keepsTheWordsOfTheContactLinkWhereNobodySetAnAddress() {
        assertThat(Markdown.html("Ask [in **private**](contact:).", NOWHERE))
                .isEqualTo("<p>Ask in <strong>private</strong>.</p>\n");
    }

    @Test
    void keepsTheLevelsOfDeeperHeadings() {
        assertThat(Markdown.html("### Three", NOWHERE)).isEqualTo("<h3>Three</h3>\n");
    }

    @Test
    void unlinksAnImageInsideALink() {
        assertThat(Markdown.html("[![seen](https://a.example/i.png)](https://a.example)", NOWHERE))
                .isEqualTo("<p><a rel=\"nofollow\" href=\"https://a.example\">seen</a></p>\n");
    }
}
