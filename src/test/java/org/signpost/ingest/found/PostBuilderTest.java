package org.signpost.ingest.found;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.reader.CommentReaders;

final class PostBuilderTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.example/2012/10/a-clinic/, https://a.example/2012/10/a-clinic/, A clinic",
        "https://a.example/?p=17, 17, Post 17",
        "https://a.example/?cat=3&page_id=18, 18, Post 18",
        "https://a.example/x/?p=17&q=1, 17, X",
        "https://a.example/, https://a.example/, Post https://a.example/",
        "https://a.example/a%20b/, https://a.example/a%20b/, A b"
    })
    void knowsAPostByItsAddress(String address, String id, String title) {
        IncomingPost post = PostBuilder.of(null, null, address, null);
        assertThat(post.sourceId()).isEqualTo(id);
        assertThat(post.title()).isEqualTo(title);
        assertThat(post.url()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x/#comment-7, https://a.example/x/",
        "' https://a.example/x/ ', https://a.example/x/",
        "http://a.example, http://a.example",
        "https://, ",
        "ftp://a.example/, ",
        "javascript:alert(1), ",
        "/x/, ",
        "'', ",
        ", "
    })
    void keepsAddressesOfTheWebWithoutTheMarkOfAComment(@Nullable String address, @Nullable String url) {
        assertThat(PostBuilder.web(address)).isEqualTo(url);
    }

    @Test
    void keepsNoAddressWithoutAnEnd() {
        assertThat(PostBuilder.web("https://a.example/" + "x".repeat(1982))).hasSize(2000);
        assertThat(PostBuilder.web("https://a.example/" + "x".repeat(1983))).isNull();
    }

    @Test
    void prefersTheSourcesOwnNumber() {
        IncomingPost post = PostBuilder.of("31", "A clinic", "https://a.example/?p=17", null);
        assertThat(post.sourceId()).isEqualTo("31");
        assertThat(post.title()).isEqualTo("A clinic");
    }

    @Test
    void knowsAPostByItsTitleWhereThereIsNothingElse() {
        IncomingPost post = PostBuilder.of(null, "A clinic", null, null);
        assertThat(post.sourceId()).matches("fp-[0-9a-f]{24}");
        assertThat(PostBuilder.of("", " a  CLINIC! ", null, null).sourceId()).isEqualTo(post.sourceId());
        assertThat(PostBuilder.of(null, "Another", null, null).sourceId()).isNotEqualTo(post.sourceId());
        assertThat(PostBuilder.of(null, null, null, null).title()).isEqualTo("Untitled");
    }

    @Test
    void makesAnIdOfALongAddress() {
        String address = "https://a.example/" + "x".repeat(500);
        assertThat(PostBuilder.of(null, "T", address, null).sourceId()).matches("fp-[0-9a-f]{24}");
    }

    @ParameterizedTest
    @CsvSource({
        "a.csv, Comments from a.csv",
        "/home/ana/a.csv, Comments from a.csv",
        "C:\\temp\\a.csv, Comments from a.csv",
        "-, Imported comments",
        "'', Imported comments",
        "dir/, Imported comments"
    })
    void makesATitleOfAFilesName(String name, String title) {
        assertThat(PostBuilder.titleOfFile(name)).isEqualTo(title);
    }

    @Test
    void tellsATitleThatWasMadeFromARealOne() {
        assertThat(CommentReaders.isTitleGuessed(PostBuilder.of("7", null, null, null)))
                .isTrue();
        assertThat(CommentReaders.isTitleGuessed(PostBuilder.of("7", null, "https://a.example/a-clinic/", null)))
                .isTrue();
        assertThat(CommentReaders.isTitleGuessed(PostBuilder.of(null, null, null, null)))
                .isTrue();
        assertThat(CommentReaders.isTitleGuessed(
                        PostBuilder.of("7", "A clinic in town", "https://a.example/a-clinic/", null)))
                .isFalse();
    }
}
