package org.signpost.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAddressTest {
    @ParameterizedTest
    @CsvSource({
        "blog.example.org, https://blog.example.org/",
        "Blog.Example.ORG/, https://blog.example.org/",
        "http://blog.example.org/2026/11/release/?replytocom=7#respond, https://blog.example.org/2026/11/release/",
        "https://example.org/blog/wp-admin, https://example.org/blog/",
        "https://example.org/blog/wp-admin/profile.php?a=b, https://example.org/blog/",
        "example.org/wp-login.php, https://example.org/",
        "example.org/wp-json/wp/v2/comments, https://example.org/",
        "müller.example.org, https://xn--mller-kva.example.org/",
        "127.0.0.1:8089, https://127.0.0.1:8089/",
        "http://127.0.0.1:8089, http://127.0.0.1:8089/",
        "  blog.example.org  , https://blog.example.org/"
    })
    void isReadAsTheAddressOfAPage(String typed, String page) {
        TypedAddress address = TypedAddress.parse(typed).orElseThrow();
        assertThat(address.page(address.schemes().getFirst())).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "our blog", "ftp://example.org", "ana@example.org", "https://ana:pw@example.org", "///"
            })
    void isNoneWhereItIsSomethingElse(String typed) {
        assertThat(TypedAddress.parse(typed)).isEmpty();
    }

    @Test
    void triesHttpAfterHttpsAndNeverWhereHttpsWasTyped() {
        assertThat(TypedAddress.parse("blog.example.org").orElseThrow().schemes())
                .containsExactly("https", "http");
        assertThat(TypedAddress.parse("http://blog.example.org").orElseThrow().schemes())
                .containsExactly("https", "http");
        assertThat(TypedAddress.parse("https://blog.example.org").orElseThrow().schemes())
                .containsExactly("https");
    }

    @Test
    void looksForTheBlogAtThePageInTheFirstPartAndAtTheTop() {
        assertThat(TypedAddress.beginnings("https://example.org/blog/2026/release/?a=b"))
                .containsExactly(
                        "https://example.org/blog/2026/release/", "https://example.org/blog/", "https://example.org/");
        assertThat(TypedAddress.beginnings("https://example.org/")).containsExactly("https://example.org/");
    }

    @Test
    void aVeryLongAddressIsNone() {
        assertThat(TypedAddress.parse("a".repeat(100_000))).isEmpty();
        assertThat(TypedAddress.parse("a.b/" + "c/".repeat(900))).isPresent();
    }
}
