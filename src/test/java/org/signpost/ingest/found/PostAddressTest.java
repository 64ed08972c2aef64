package org.signpost.ingest.found;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.IncomingPost;

final class PostAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/2026/a-clinic/",
                "https://a.example/2026/a-clinic/#comment-9",
                "https://a.example/2026/a-clinic/comment-page-2/",
                "https://a.example/2026/a-clinic/comment-page-12/#comment-9",
                "https://a.example/2026/a-clinic/comment-page-2/?replytocom=9#respond",
                "https://a.example/2026/a-clinic/?cpage=2#comment-9",
                "https://a.example/2026/a-clinic/?cpage=2&unapproved=9&moderation-hash=0f",
                "https://a.example/2026/a-clinic/?paged=2",
                "https://a.example/2026/a-clinic/feed/",
                "https://a.example/2026/a-clinic/feed/atom/",
                "https://a.example/2026/a-clinic/comment-page-2/feed/",
                "https://a.example/2026/a-clinic/?feed=rss2&withoutcomments=1",
                "https://a.example/2026/a-clinic/?utm_source=mail&utm_medium=x&fbclid=y"
            })
    void leadsEveryPageOfAPostToOneAddress(String address) {
        assertThat(PostAddress.clean(address)).isEqualTo("https://a.example/2026/a-clinic/");
        IncomingPost post = PostBuilder.of(null, null, address, null);
        assertThat(post.sourceId()).isEqualTo("https://a.example/2026/a-clinic/");
        assertThat(post.title()).isEqualTo("A clinic");
        assertThat(post.url()).isEqualTo("https://a.example/2026/a-clinic/");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/?p=7&cpage=2#comment-9, https://a.example/?p=7",
        "https://a.example/?cpage=2&p=7, https://a.example/?p=7",
        "https://a.example/?p=7&amp;cpage=2, https://a.example/?p=7",
        "https://a.example/?p=7&#038;cpage=2, https://a.example/?p=7",
        "https://a.example/?feed=rss2&p=7, https://a.example/?p=7",
        "https://a.example/a-clinic/comment-page-2, https://a.example/a-clinic",
        "https://a.example/a-clinic/Comment-Page-2/, https://a.example/a-clinic/",
        "https://a.example/comments/feed/, https://a.example/",
        "https://a.example/comments/feed, https://a.example/",
        "https://a.example/feed, https://a.example/",
        "https://a.example/news/comments/feed/rss2/, https://a.example/news/",
        "https://a.example/comment-page-2/, https://a.example/"
    })
    void leavesOutOnlyWhatNamesAPart(String address, String clean) {
        assertThat(PostAddress.clean(address)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/about-comment-page-2-of-the-law/",
                "https://a.example/comment-page-two/",
                "https://a.example/feeding-hour/",
                "https://a.example/comments/",
                "https://a.example/rooms/atom/",
                "https://a.example/index.php?page=2&feeder=1",
                "https://a.example/a?x=cpage=2",
                "https://feed/"
            })
    void keepsAddressesThatOnlySoundLikeAPart(String address) {
        assertThat(PostAddress.clean(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "/a-clinic/comment-page-2/, /a-clinic/",
        "/a-clinic/?cpage=3, /a-clinic/",
        "/a-clinic.html, /a-clinic.html"
    })
    void cleansAPathWithoutItsWebsite(String path, String clean) {
        assertThat(PostAddress.path(path)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/a-clinic/, A clinic",
        "/news/a-clinic, A clinic",
        "https://a.example/, ",
        "http://%%, "
    })
    void readsATitleOfTheLastStep(String address, @Nullable String title) {
        assertThat(PostAddress.title(address)).isEqualTo(title);
    }

    @Test
    void takesNoTimeForAnAddressOfManySteps() {
        String address = "https://a.example" + "/comments/feed".repeat(140);
        assertThat(PostAddress.clean(address)).isEqualTo("https://a.example/");
    }
}
