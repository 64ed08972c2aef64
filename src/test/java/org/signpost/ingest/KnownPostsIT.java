package org.signpost.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.comment.Comments;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.comment.Post;
import org.signpost.comment.Posts;
import org.signpost.comment.SampleComment;
import org.signpost.comment.Site;
import org.signpost.comment.Sites;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.platform.database.Installation;
import org.signpost.testing.TestDatabase;

/** Which post a comment stands under, however its source names it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KnownPostsIT {
    private static final String ADDRESS = "https://a.example/2026/a-clinic/";

    private final TestDatabase database = TestDatabase.fresh();
    private final Installation installation = database.open();
    private final Posts posts = installation.get(Posts.class);
    private final Comments comments = installation.get(Comments.class);
    private int sites;
    private Site site = newSite();

    private Site newSite() {
        String name = "site" + ++sites;
        installation.get(Sites.class).add(name, "Harbor", null, "en", Instant.EPOCH);
        return installation.get(Sites.class).findByName(name).orElseThrow();
    }

    @BeforeEach
    void takeANewSite() {
        site = newSite();
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void addsAPostThatIsNew() {
        Post post = find(new IncomingPost("4", "A clinic", ADDRESS, Instant.EPOCH));
        assertThat(posts.findById(post.id())).contains(post);
        assertThat(post.siteId()).isEqualTo(site.id());
        assertThat(post.title()).isEqualTo("A clinic");
        assertThat(post.url()).isEqualTo(ADDRESS);
        assertThat(post.publishedAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void takesOverANewTitleAndKeepsWhatIsNotSaidAgain() {
        Post post = find(new IncomingPost("4", "A clinic", ADDRESS, Instant.EPOCH));
        Post again = find(new IncomingPost("4", "A clinic opens", null, null));
        assertThat(again.id()).isEqualTo(post.id());
        assertThat(again.title()).isEqualTo("A clinic opens");
        assertThat(again.url()).isEqualTo(ADDRESS);
        assertThat(again.publishedAt()).isEqualTo(Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({"Post 4", "Untitled"})
    void keepsARealTitleWhereTheNextOneIsOnlyMade(String made) {
        Post post = find(new IncomingPost("4", "A clinic", null, null));
        assertThat(find(new IncomingPost("4", made, null, null)).title()).isEqualTo(post.title());
    }

    @Test
    void findsAPostByItsAddress() {
        Post post = find(new IncomingPost("4", "A clinic", ADDRESS, null));
        Post again = find(new IncomingPost(ADDRESS, "Comments on: A clinic", ADDRESS, null));
        assertThat(again).isEqualTo(post);
    }

    @Test
    void takesTheOldestOfTwoPostsAtOneAddress() {
        Post first = posts.store(site.id(), new IncomingPost("4", "One", ADDRESS, null));
        posts.store(site.id(), new IncomingPost("5", "Two", ADDRESS, null));
        assertThat(find(new IncomingPost("x", "Three", ADDRESS, null))).isEqualTo(first);
    }

    @Test
    void findsThePostOfACommentThatIsKnown() {
        Post post = posts.store(site.id(), new IncomingPost("4", "A clinic", ADDRESS, null));
        comments.store(post, comment("7", null));
        IncomingPost nameless = new IncomingPost("fp-1", "Comments from a.csv", null, null);
        assertThat(find(nameless, comment("7", null))).isEqualTo(post);
        assertThat(find(nameless, comment("8", "7"))).as("by its parent").isEqualTo(post);
        assertThat(find(nameless, comment("9", null)).id()).isNotEqualTo(post.id());
    }

    @Test
    void looksForAPostOfItsOwnSiteOnly() {
        Post post = find(new IncomingPost("4", "A clinic", ADDRESS, null));
        site = newSite();
        Post other = find(new IncomingPost("4", "A clinic", ADDRESS, null));
        assertThat(other.id()).isNotEqualTo(post.id());
    }

    @ParameterizedTest
    @CsvSource({
        "https://b.example/x/, true",
        "https://a.example.evil.example/x/, true",
        "https://www.a.example/x/, false",
        "http://A.example:8080/x/, false",
        ", false"
    })
    void refusesAPostOfAnotherWebsite(@Nullable String address, boolean refused) {
        find(new IncomingPost("4", "A clinic", ADDRESS, null));
        for (IncomingPost incoming : new IncomingPost[] {
            new IncomingPost("5", "Another", address, null), new IncomingPost("4", "A clinic", address, null)
        }) {
            if (refused) {
                assertThatThrownBy(() -> find(incoming))
                        .isInstanceOf(ForeignSiteException.class)
                        .hasMessageContaining("holds comments of a.example");
            } else {
                assertThat(find(incoming).siteId()).isEqualTo(site.id());
            }
        }
    }

    @Test
    void takesEveryWebsiteWhereAPersonNamedTheSite() {
        find(new IncomingPost("4", "A clinic", ADDRESS, null));
        IncomingPost other = new IncomingPost("5", "Another", "https://b.example/x/", null);
        assertThat(new KnownPosts(posts, comments, site, true)
                        .post(new FoundComments.Item(other, comment("1", null)))
                        .url())
                .isEqualTo("https://b.example/x/");
    }

    @Test
    void asksOnceForThePostOfAThread() {
        KnownPosts known = new KnownPosts(posts, comments, site, false);
        IncomingPost incoming = new IncomingPost("4", "A clinic", ADDRESS, null);
        Post first = known.post(new FoundComments.Item(incoming, comment("1", null)));
        posts.store(site.id(), new IncomingPost("4", "Renamed meanwhile", ADDRESS, null));
        assertThat(known.post(new FoundComments.Item(incoming, comment("2", null))))
                .isSameAs(first);
    }

    @Test
    void listsSitesByName() {
        assertThat(installation.get(Sites.class).findTop200OrderByName())
                .extracting(Site::name)
                .isSorted();
        assertThat(installation.get(Sites.class).findById(site.id())).contains(site);
        assertThat(installation.get(Sites.class).add(site.name(), "Other", null, "es", Instant.EPOCH))
                .isZero();
    }

    private Post find(IncomingPost post) {
        return find(post, comment("none", null));
    }

    private Post find(IncomingPost post, IncomingComment comment) {
        return new KnownPosts(posts, comments, site, false).post(new FoundComments.Item(post, comment));
    }

    private static IncomingComment comment(String sourceId, @Nullable String parent) {
        return SampleComment.of(sourceId, "Hi").answering(parent).incoming();
    }
}
