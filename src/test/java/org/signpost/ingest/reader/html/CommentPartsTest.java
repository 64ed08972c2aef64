package org.signpost.ingest.reader.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.comment.CommentType;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.SourceStatus;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.InputFormat;
import org.signpost.ingest.reader.ReadText;

/** What is name, date, text or none of them in a comment, whatever the page calls its parts. */
final class CommentPartsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<span class=author>Ines F.</span><p>x</p> | Ines F.",
                "<p class=comment-author><span itemprop=name>Ines F.</span> <span class=says>says</span></p><p>x</p> | Ines F.",
                "<cite class=fn>Ines F. says:</cite><p>x</p> | Ines F.",
                "<cite>Ines F.</cite> sagt:<p>x</p> | Ines F.",
                "<div class=comment-author>Ines F. dit :</div><p>x</p> | Ines F.",
                "<div class=commentAuthor>Ines F. escribió</div><p>x</p> | Ines F.",
                "<div class=comment-author>By Ines F. on March 2, 2026 at 1:00 pm</div><p>x</p> | Ines F.",
                "<div class=comment_author><b>Ines F.</b>2. März 2026<a href='?replytocom=1'>Antworten</a></div><p>x</p> | Ines F.",
                "<div class=comment-author>Simon Says</div><p>x</p> | Simon Says",
                "<div class=author-avatar>I</div><div class=user-name>Ines F.</div><p>x</p> | Ines F.",
                "<form><label class=author>Name</label></form><div class=nickname>Ines F.</div><p>x</p> | Ines F.",
                "<b class=fn><bdi>Ines F.</bdi></b><span class=post-author-badge>Author</span><p>x</p> | Ines F.",
                "<a rel=author href=/u/1>Ines F.</a><p>x</p> | Ines F.",
                "<strong>Ines F.</strong> <small>2026-03-02</small><p>x</p> | Ines F.",
                "<h3>Re: Hours</h3><span class=meta>geschrieben von Ines F. am 2. März 2026, 13:00</span><p>x</p> | Ines F.",
                "<h3>Hours</h3><p>Posted by Kim Le on <time datetime=2026-03-02>March 2, 2026</time></p><p>x</p> | Kim Le",
                "<h3><a>Hours</a></h3><div class=submitted>Submitted by Ines F. on Mon, 2026-03-02 - 13:00</div><p>x</p> | Ines F.",
                "<p>Only words, of nobody.</p> | Anonymous"
            })
    void findsTheNameWithoutWhatStandsAroundIt(String inside, String author) {
        assertThat(comment(inside).author()).isEqualTo(author);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<time datetime=2026-03-02T13:00:00Z>5 days ago</time> | 2026-03-02T13:00:00Z",
                "<time>March 2, 2026 1:00 pm</time> | 2026-03-02T13:00:00Z",
                "<span class=ago title='March 2, 2026 1:00 pm'>5 days ago</span> | 2026-03-02T13:00:00Z",
                "<abbr class=published title=2026-03-02T13:00:00Z>x</abbr> | 2026-03-02T13:00:00Z",
                "<meta itemprop=datePublished content=2026-03-02T13:00:00Z> | 2026-03-02T13:00:00Z",
                "<span data-timestamp=1772456400>x</span> | 2026-03-02T13:00:00Z",
                "<i data-created-time=1772456400000>x</i> | 2026-03-02T13:00:00Z",
                "<div class=comment-meta><a href=#comment-1>2. März 2026 um 13:00 Uhr</a> (Bearbeiten)</div> | 2026-03-02T13:00:00Z",
                "<small>2 marzo, 2026 a las 1:00 pm</small> | 2026-03-02T13:00:00Z",
                "<p class=submitted>Submitted by Ines on Mon, 03/02/2026 - 13:00</p> | 2026-03-02T13:00:00Z",
                "<span class=date>soon</span><div class=comment-content>On March 5, 2026 we met.</div> |"
            })
    void findsTheDateForMachinesElseInWords(String inside, @Nullable String written) {
        IncomingComment comment = comment("<b class=fn>Ines</b>" + inside + "<div class=comment-text>x</div>");
        assertThat(comment.writtenAt() == null ? null : comment.writtenAt().toString())
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div class=comment-content><p>Hello</p><p class=comment-likes><a href=https://l.example>Like</a> by 3</p></div> | Hello",
                "<div class=comment-content><div class=rating><svg><g><path></path></g></svg></div><p>Hello</p></div> | Hello",
                "<p>Hello</p><div class=cld-like-wrap><span>13</span></div><div class=reply><a>Reply</a></div> | Hello",
                "<div class=comment-text><p>Hello</p><div class=sharedaddy><ul><li>Share on X</li></ul></div></div> | Hello",
                "<div class=comment-text>Hello<span class=screen-reader-text>says</span></div> | Hello",
                "<div class=comment-text>Hello <span class=comment-mention>@bo</span></div> | Hello @bo",
                "<div class=content><header><span class=author>Ines</span></header><p>Hello</p></div> | Hello",
                "<div class='comment-author vcard'><p>Hello</p><p><cite>By <b class=fn>Ines</b> — 2026-03-02</cite></p></div> | Hello",
                "<cite>Ines</cite> schreef op:<br><small>2 maart 2026</small><p>Hello</p> | Hello",
                "<b class=fn>Ines</b>: Hello <small>March 2, 2026</small> | Hello",
                "<b class=fn>Ines</b><p>13</p><a class=comment-reply-link>Reply</a> | 13",
                "<b class=fn>Ines</b><p class=comment-text>One</p><p class=comment-text>Two</p> | One//Two",
                "<div class=comment-content><blockquote><cite>Bo</cite> wrote: no</blockquote><p>I agree</p></div> | Bo wrote: no//I agree",
                "<div class=comment-content></div><b class=fn>Ines</b> <span class=says>says:</span> |"
            })
    void readsWhatThePersonTypedAndNothingElse(String inside, @Nullable String text) {
        assertThat(comment(inside).text().replace("\n", "/")).isEqualTo(text == null ? "" : text);
    }

    @Test
    void readsAPageWhoseDatesAreInNumbersByItsOtherDatesOrItsLanguage() {
        String second = "<li id=comment-2><b class=fn>B</b><i class=date>25/03/2026</i><p>x</p></li>";
        assertThat(read("<html>", "<i class=date>02/03/2026</i>", second)
                        .getFirst()
                        .writtenAt())
                .hasToString("2026-03-02T00:00:00Z");
        assertThat(read("<html lang=de>", "<i class=date>02/03/2026</i>", "")
                        .getFirst()
                        .writtenAt())
                .hasToString("2026-03-02T00:00:00Z");
        assertThat(read("<html lang=en-US>", "<i class=date>02/03/2026</i>", "")
                        .getFirst()
                        .writtenAt())
                .hasToString("2026-02-03T00:00:00Z");
    }

    @Test
    void marksWhatWaitsForApproval() {
        String waits = "<p class=comment-awaiting-moderation>Your comment waits.</p><p>Hello</p>";
        assertThat(comment(waits).status()).isEqualTo(SourceStatus.HELD);
        assertThat(comment("<p>Hello</p>").status()).isEqualTo(SourceStatus.APPROVED);
    }

    @Test
    void readsACopyForBrowsersWithoutScriptsOnce() {
        String thread = "<ol><li class=comment><b class=author>Ines</b><i class=date>March 2, 2026</i><p>Hello</p></li>"
                + "<li class=pingback>Pingback: <a class=url href=https://b.example>A blog</a></li></ol>";
        FoundComments found = ReadText.of(
                "<html><body><div id=comments>" + thread + "</div><noscript>" + thread + "</noscript></body></html>");
        assertThat(ReadText.lines(found)).contains("Ines: Hello").doesNotHaveDuplicates();
        assertThat(found.comments().get(1).type()).isEqualTo(CommentType.PINGBACK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<aside class=recent-comments><li class=comment><b class=author>Zed</b><p>Else</p></li></aside>",
                "<div class=related-posts><article><h3>Other</h3><time datetime=2026-01-01>x</time><p>Else</p></article></div>",
                "<div class=author-box><b class=author>Zed</b><p>I write.</p></div>",
                "<form id=commentform><p class=comment-form-author>Name</p><p class=comment-form-comment>Else</p></form>",
                "<div id=comment-form-7>Else</div>",
                "<div class=post id=post-5><b class=author>Zed</b><time datetime=2026-01-01>x</time><p>Else</p></div>",
                "<ul class=facepile><li class='u-like h-cite'><a class=p-author>Zed</a> liked this</li></ul>"
            })
    void takesNothingElseForAComment(String beside) {
        String page =
                "<html><body>%s<div id=comments><div class=comment><b class=author>Ines</b><p>Hello</p></div></div>%s";
        assertThat(ReadText.lines(ReadText.of(page.formatted(beside, "")))).containsExactly("Ines: Hello");
        assertThat(ReadText.lines(ReadText.of(page.formatted("", beside)))).containsExactly("Ines: Hello");
    }

    private static IncomingComment comment(String inside) {
        return read("<html>", inside, "").getFirst();
    }

    private static List<IncomingComment> read(String start, String inside, String more) {
        String page =
                start + "<body><ol id=comments><li class=comment id=comment-1>" + inside + "</li>" + more + "</ol>";
        return ReadText.of(page, InputFormat.HTML).comments();
    }
}
