package org.signpost.ingest.reader.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

/** The same three comments in the markup of many themes and systems, with all that stands around them. */
final class ThemePagesTest {
    private static final String[] LINES = {
        "Ines Falk: Is the office open on Friday?", "Quay Desk: Yes, until noon.", "Tom Reyes: Thank you, both of you."
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "astra",
                "avada",
                "block-theme",
                "blogger-new",
                "blogger-old",
                "commento",
                "disqus-frame",
                "disqus-noscript",
                "divi",
                "drupal-10",
                "drupal-7",
                "flat-depths",
                "genesis",
                "jcomments",
                "komento",
                "kubrick",
                "newspaper",
                "plain-lines",
                "schema-only",
                "squarespace",
                "table",
                "table-rows",
                "thesis",
                "twenty-fifteen",
                "twenty-ten",
                "twenty-twelve",
                "typo3",
                "webmentions",
                "wordpress-com",
                "wpdiscuz-7",
                "wpdiscuz-old"
            })
    void readsNamesDatesAndWordsAndNothingElse(String theme) throws IOException {
        FoundComments found = page(theme);

        assertThat(ReadText.lines(found)).containsExactly(LINES);
        assertThat(found.comments().stream().map(IncomingComment::writtenAt))
                .containsExactly(
                        Instant.parse("2026-03-02T13:00:00Z"),
                        Instant.parse("2026-03-02T14:30:00Z"),
                        Instant.parse("2026-03-03T09:15:00Z"));
        assertThat(found.unreadable()).isEmpty();
        assertThat(ReadText.posts(found)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "astra",
                "avada",
                "block-theme",
                "blogger-new",
                "blogger-old",
                "disqus-frame",
                "disqus-noscript",
                "divi",
                "drupal-10",
                "drupal-7",
                "flat-depths",
                "genesis",
                "jcomments",
                "komento",
                "kubrick",
                "thesis",
                "twenty-fifteen",
                "twenty-ten",
                "twenty-twelve",
                "wordpress-com",
                "wpdiscuz-7",
                "wpdiscuz-old"
            })
    void knowsTheNumbersThatThePageGivesThem(String theme) throws IOException {
        assertThat(page(theme).comments().stream().map(IncomingComment::sourceId))
                .containsExactly("101", "102", "103");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "astra",
                "avada",
                "block-theme",
                "blogger-new",
                "commento",
                "disqus-frame",
                "disqus-noscript",
                "divi",
                "drupal-10",
                "drupal-7",
                "flat-depths",
                "genesis",
                "jcomments",
                "komento",
                "newspaper",
                "schema-only",
                "squarespace",
                "thesis",
                "twenty-fifteen",
                "twenty-ten",
                "twenty-twelve",
                "webmentions",
                "wordpress-com",
                "wpdiscuz-7",
                "wpdiscuz-old"
            })
    void knowsWhoAnswersWhom(String theme) throws IOException {
        List<IncomingComment> comments = page(theme).comments();

        assertThat(comments.get(0).parentSourceId()).isNull();
        assertThat(comments.get(1).parentSourceId()).isEqualTo(comments.get(0).sourceId());
        assertThat(comments.get(2).parentSourceId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "astra",
                "avada",
                "block-theme",
                "blogger-new",
                "blogger-old",
                "divi",
                "komento",
                "kubrick",
                "schema-only",
                "squarespace",
                "thesis",
                "twenty-fifteen",
                "twenty-ten",
                "twenty-twelve",
                "typo3",
                "wordpress-com",
                "wpdiscuz-7",
                "wpdiscuz-old"
            })
    void knowsHowManyThePageAnnounces(String theme) throws IOException {
        assertThat(page(theme).announced()).isEqualTo(3);
    }

    private static FoundComments page(String theme) throws IOException {
        String file = "/pages/themes/" + theme + ".html";
        try (InputStream in = Objects.requireNonNull(ThemePagesTest.class.getResourceAsStream(file), file)) {
            return ReadText.of(in, theme + ".html");
        }
    }

    @Test
    void readsAGuestbookThatCountsNothing() {
        String entry =
                "<tr><td><b>%s</b> %s 0%d.05.2026 um 08:30:</td></tr><tr><td>Darf ich kommen,<br>fragt %s?</td></tr>";
        FoundComments found = ReadText.of(
                "<html><body><h1>G\u00e4stebuch</h1><table>" + entry.formatted("Ada", "schrieb am", 4, "Ada")
                        + entry.formatted("Ben K.", "schrieb am", 5, "Ben") + "</table></body></html>",
                "a.html");
        assertThat(ReadText.lines(found))
                .containsExactly("Ada: Darf ich kommen,|fragt Ada?", "Ben K.: Darf ich kommen,|fragt Ben?");
    }
}
