package org.signpost.ingest.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.ReadText;

/** Names that the theme puts words around, behind some of them only, or before them. */
class NamesBySomeWordsTest {
    @Test
    void readsAllThatAreAnnouncedWhereOnlySomeSaySomething() {
        FoundComments found = ReadText.of("""
                \u8bca\u6240

                \u300a\u8bca\u6240\u300b\u6709 2 \u6761\u8bc4\u8bba

                \u9648\u5c0f\u59d0
                2026\u5e743\u67082\u65e5 \u4e0b\u53481:05

                \u6211\u8be5\u95ee\u8c01?

                \u56de\u590d
                \u5468\u5148\u751f\u8bf4\u9053:
                2026\u5e743\u670812\u65e5 \u4e0a\u53489:00

                \u8c22\u8c22\u3002

                \u56de\u590d
                """, "a.txt");
        assertThat(ReadText.lines(found))
                .containsExactly(
                        "\u9648\u5c0f\u59d0: \u6211\u8be5\u95ee\u8c01?", "\u5468\u5148\u751f: \u8c22\u8c22\u3002");
    }

    @Test
    void leavesOutTheArticleBeforeGreekNames() {
        FoundComments found = ReadText.of("""
                \u0397 \u03ba\u03bb\u03b9\u03bd\u03b9\u03ba\u03ae

                2 \u03c3\u03c7\u03cc\u03bb\u03b9\u03b1 \u03c3\u03c4\u03bf \u201c\u0397 \u03ba\u03bb\u03b9\u03bd\u03b9\u03ba\u03ae\u201d

                \u039f/\u0397 \u0386\u03bd\u03bd\u03b1 \u03bb\u03ad\u03b5\u03b9:
                2 \u039c\u03b1\u03c1\u03c4\u03af\u03bf\u03c5 2026 \u03c3\u03c4\u03bf 1:05 \u03bc\u03bc

                \u039a\u03b1\u03bb\u03ac;

                \u0391\u03c0\u03ac\u03bd\u03c4\u03b7\u03c3\u03b7
                \u039f/\u0397 \u039d\u03af\u03ba\u03bf\u03c2 \u03bb\u03ad\u03b5\u03b9:
                12 \u039c\u03b1\u03c1\u03c4\u03af\u03bf\u03c5 2026 \u03c3\u03c4\u03bf 9:00 \u03c0\u03bc

                \u039d\u03b1\u03b9.

                \u0391\u03c0\u03ac\u03bd\u03c4\u03b7\u03c3\u03b7
                """, "a.txt");
        assertThat(found.comments())
                .extracting(comment -> comment.author())
                .containsExactly("\u0386\u03bd\u03bd\u03b1", "\u039d\u03af\u03ba\u03bf\u03c2");
    }

    @Test
    void namesThePostOfAJapaneseFeedAndNotItsAddress() {
        FoundComments found = ReadText.of("""
                <?xml version="1.0"?><rss version="2.0"><channel><title>\u8a3a\u7642\u6240 \u3078\u306e\u30b3\u30e1\u30f3\u30c8</title>
                <link>https://a.example/c/</link><item><title>\u30a2\u30ca \u3088\u308a</title>
                <link>https://a.example/c/#comment-5</link><guid>https://a.example/c/#comment-5</guid>
                <description>\u8ab0\u306b?</description></item></channel></rss>
                """, "a.xml");
        assertThat(found.items().getFirst().post().title()).isEqualTo("\u8a3a\u7642\u6240");
    }
}
