package org.signpost.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.signpost.comment.SiteId;
import org.signpost.wordpress.ConnectionResult;
import org.signpost.wordpress.SiteAccount;
import org.signpost.wordpress.connection.ConnectionMode;
import org.signpost.wordpress.connection.SiteConnection;

class SameSiteTest {
    private static SiteConnection connected(String api, @Nullable String home) {
        return new SiteConnection(
                new SiteId(1),
                "blog",
                api,
                "desk",
                7,
                new byte[0],
                ConnectionMode.READ_AND_POST,
                30,
                0,
                0,
                null,
                null,
                false,
                false,
                Instant.EPOCH,
                Instant.EPOCH,
                "Ana",
                home);
    }

    private static ConnectionResult.Works tested(String api, String home) {
        return new ConnectionResult.Works(api, home, "A blog", new SiteAccount(7, "Desk", Set.of()), List.of());
    }

    @Test
    void knowsASiteByWhatItCallsItself() {
        SiteConnection blog = connected("https://blog.example.org/wp-json/", "https://blog.example.org");
        assertThat(SameSite.is(blog, tested("http://203.0.113.7/wp-json/", "https://blog.example.org")))
                .isTrue();
        assertThat(SameSite.is(blog, tested("https://other.example/?rest_route=/", "http://www.blog.example.org/")))
                .isTrue();
        assertThat(SameSite.is(blog, tested("https://blog.example.org/news/wp-json/", "https://blog.example.org/news")))
                .isFalse();
        assertThat(SameSite.is(blog, tested("https://club.example.org/wp-json/", "https://club.example.org")))
                .isFalse();
    }

    @Test
    void knowsASiteThatWasConnectedBeforeItsOwnAddressWasNoted() {
        SiteConnection blog = connected("https://blog.example.org/wp-json/", null);
        assertThat(SameSite.is(blog, tested("https://www.example.net/wp-json/", "https://blog.example.org")))
                .isTrue();
        assertThat(SameSite.is(blog, tested("https://www.blog.example.org/index.php?rest_route=/", "")))
                .isTrue();
        assertThat(SameSite.is(blog, tested("https://www.example.net/wp-json/", "")))
                .isFalse();
    }
}
