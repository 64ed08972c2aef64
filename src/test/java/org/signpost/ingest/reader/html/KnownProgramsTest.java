package org.signpost.ingest.reader.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.reader.ReadText;

final class KnownProgramsTest {
    private static List<String> read(String body) {
        String page = "<!doctype html><html lang=\"en\"><head><title>Goats on the ferry</title></head><body>" + body
                + "</body></html>";
        return ReadText.of(page, "topic.html").comments().stream()
                .map(KnownProgramsTest::words)
                .toList();
    }

    private static String words(IncomingComment comment) {
        return comment.sourceId() + " " + comment.author() + " " + comment.writtenAt() + " "
                + comment.text().replace("\n", " ");
    }

    @Test
    void readsATopicOfDiscourse() {
        String post =
                "<div class=\"topic-post clearfix\"><article id=\"post_%1$d\" data-post-id=\"70%1$d\" class=\"boxed\">"
                        + "<div class=\"topic-meta-data\"><div class=\"names\"><span class=\"first username\"><a>%2$s</a></span>"
                        + "<span class=\"second full-name\"><a>%2$s Longname</a></span><span class=\"user-title\">Helper</span></div>"
                        + "<a class=\"post-date\"><span title=\"Oct %1$d, 2026 10:12 am\" class=\"relative-date\">Oct %1$d</span></a></div>"
                        + "<div class=\"regular contents\"><div class=\"cooked\"><p>%3$s</p></div>"
                        + "<section class=\"post-menu-area\"><button>Reply</button></section></div></article></div>";
        assertThat(read("<h1>Goats on the ferry</h1><div class=\"post-stream\">"
                        + post.formatted(1, "ingrid", "May a goat travel?")
                        + post.formatted(2, "pavel", "Ours stayed at home.") + "</div><div class=\"suggested-topics\">"
                        + "<a href=\"/t/9\">Winter timetable</a><span>Sep 2</span></div>"))
                .containsExactly(
                        "701 ingrid 2026-10-01T10:12:00Z May a goat travel?",
                        "702 pavel 2026-10-02T10:12:00Z Ours stayed at home.");
    }

    @Test
    void readsATopicOfPhpbb() {
        String post =
                "<div id=\"p5%1$d\" class=\"post has-profile\"><dl class=\"postprofile\"><dt><a class=\"username\">%2$s</a></dt>"
                        + "<dd><strong>Joined:</strong> Fri Jun 5, 2020 11:22</dd></dl><div class=\"postbody\"><h3><a>Goats</a></h3>"
                        + "<p class=\"author\"><span>by <strong><a class=\"username\">%2$s</a></strong> » </span>Sat Oct 0%1$d, 2026 10:12 am</p>"
                        + "<div class=\"content\">%3$s</div><div class=\"signature\">Always at sea</div></div></div>";
        assertThat(read("<h2>Goats on the ferry</h2>" + post.formatted(3, "Ingrid", "May a goat travel?")
                        + post.formatted(3, "Pavel", "Ours stayed at home.").replace("p53", "p54")))
                .containsExactly(
                        "53 Ingrid 2026-10-03T10:12:00Z May a goat travel?",
                        "54 Pavel 2026-10-03T10:12:00Z Ours stayed at home.");
    }

    @Test
    void readsATopicOfXenforo() {
        String post = "<article class=\"message message--post\" data-author=\"%2$s\" data-content=\"post-8%1$d\">"
                + "<div class=\"message-cell\"><h4 class=\"message-name\"><a class=\"username\">%2$s</a></h4>"
                + "<h5 class=\"message-userTitle\">Well-known member</h5>"
                + "<div class=\"message-extra-content\">Bicycle</div></div><div class=\"message-cell\">"
                + "<header class=\"message-attribution\"><a><time class=\"u-dt\" datetime=\"2026-10-0%1$dT10:12:00Z\">Oct %1$d</time></a>"
                + "<ul class=\"message-attribution-opposite\"><li>#%1$d</li></ul></header>"
                + "<article class=\"message-body\"><div class=\"bbWrapper\">%3$s</div></article>"
                + "<aside class=\"message-signature\">Always at sea</aside></div></article>";
        assertThat(read("<h1>Goats on the ferry</h1>" + post.formatted(1, "Ingrid", "May a goat travel?")
                        + post.formatted(2, "Pavel", "Ours stayed at home.")))
                .containsExactly(
                        "81 Ingrid 2026-10-01T10:12:00Z May a goat travel?",
                        "82 Pavel 2026-10-02T10:12:00Z Ours stayed at home.");
    }

    @Test
    void readsATopicOfVbulletin() {
        String post =
                "<li class=\"postbit postcontainer old\" id=\"post_9%1$d\"><div class=\"contact\"><div class=\"username_container\">"
                        + "<div class=\"memberaction\"><a class=\"username offline\"><strong>%2$s</strong></a>"
                        + "<ul class=\"memberaction_body\"><li><a>Profile</a></li><li><a>Private Message</a></li></ul></div>"
                        + "<span class=\"usertitle\">Senior Member</span></div></div><dl class=\"userstats\"><dd>0%1$d.10.2026,&nbsp;10:12</dd>"
                        + "<dd><span class=\"nodecontrols\"><a class=\"postcounter\">#66%1$d</a></span></dd></dl><div class=\"postbody\">"
                        + "<div class=\"content\"><div id=\"post_message_9%1$d\"><blockquote class=\"postcontent restore\">%3$s</blockquote></div></div>"
                        + "</div><div class=\"postfoot\"><a>Thanks</a></div></li>";
        assertThat(read("<h1>Goats on the ferry</h1><ol id=\"posts\">"
                        + post.formatted(1, "Ingrid", "May a goat travel?")
                        + post.formatted(2, "Pavel", "Ours stayed at home.") + "</ol>"))
                .containsExactly(
                        "91 Ingrid 2026-10-01T10:12:00Z May a goat travel?",
                        "92 Pavel 2026-10-02T10:12:00Z Ours stayed at home.");
    }

    @Test
    void readsATopicOfVbulletin3AndWhoQuotesWhom() {
        String post =
                "<div class=\"page\"><div id=\"edit9%1$d\"><table id=\"post9%1$d\" class=\"tborder\"><tr><td class=\"thead\">"
                        + "<div class=\"normal\" style=\"float:right\">#<a href=\"showpost.php?p=9%1$d\" name=\"%1$d\"><strong>%1$d</strong></a></div>"
                        + "<div class=\"normal\"><a name=\"post9%1$d\"></a> 02-%4$s-2026, 10:15 AM</div></td></tr>"
                        + "<tr><td class=\"alt2\"><table><tr><td><div id=\"postmenu_9%1$d\"><a class=\"bigusername\">%2$s</a></div>"
                        + "<div class=\"smallfont\">Senior Member</div></td><td><div class=\"smallfont\">Join Date: Oct 2006</div>"
                        + "<div class=\"smallfont\">Posts: 1,234</div></td></tr></table></td></tr><tr><td class=\"alt1\" id=\"td_post_9%1$d\">"
                        + "<div class=\"smallfont\"><strong>Re: Goats</strong></div><hr><div id=\"post_message_9%1$d\">%3$s</div>"
                        + "<div align=\"right\"><a href=\"newreply.php\"><img alt=\"Reply With Quote\"></a></div></td></tr></table></div></div>";
        String quote = "<div style=\"margin:20px\"><div class=\"smallfont\">Quote:</div><table><tr><td class=\"alt2\">"
                + "<div>Originally Posted by <strong>Ingrid</strong></div><div style=\"font-style:italic\">A goat?</div>"
                + "</td></tr></table></div>";
        assertThat(read("<h1>Goats on the ferry</h1><div id=\"posts\">"
                        + post.formatted(1, "Ingrid", "May a goat travel?", "03")
                        + post.formatted(2, "Pavel", quote + "Ours stayed at home.", "13") + "</div>"))
                .containsExactly(
                        "91 Ingrid 2026-02-03T10:15:00Z May a goat travel?",
                        "92 Pavel 2026-02-13T10:15:00Z Ours stayed at home.");
    }

    @Test
    void knowsAPostOfDiscourseByItsPlaceInTheTopic() {
        String post =
                "<div class=topic-post><article id=post_%1$d data-post-id=70%1$d><div class=names><span class=username>%2$s</span></div>"
                        + "<a class=post-date><span title='Oct %1$d, 2026 10:12 am'>Oct %1$d</span></a><div class=cooked>%3$s</div></article></div>";
        String quote = "<aside class=quote data-username=ingrid data-post=1 data-topic=5><div class=title>ingrid:</div>"
                + "<blockquote>A goat?</blockquote></aside><p>Ours stayed at home.</p>";
        String page = "<html><body>" + post.formatted(1, "ingrid", "May a goat travel?")
                + post.formatted(2, "ingrid", "Nobody?") + post.formatted(3, "pavel", quote) + "</body></html>";
        List<IncomingComment> comments = ReadText.of(page, "topic.html").comments();
        assertThat(comments.getLast().text()).isEqualTo("Ours stayed at home.");
        assertThat(comments.getLast().parentSourceId()).isEqualTo("701");
    }

    @Test
    void readsThePostsWithoutAPostThatIsWrittenIntoOneOfThem() {
        String inner =
                "<article class=\"message\" data-author=\"Zed\" data-content=\"post-9\"><div class=\"bbWrapper\">Old</div></article>";
        String post = "<article class=\"message\" data-content=\"post-8\"><h4 class=\"message-name\">Ingrid</h4>"
                + "<time datetime=\"2026-10-01T10:12:00Z\">Oct 1</time><div class=\"bbWrapper\">May a goat travel?"
                + inner
                + "</div></article>";
        assertThat(read(post))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("8 Ingrid 2026-10-01T10:12:00Z May a goat travel?");
    }

    @Test
    void leavesAPageAloneThatIsNoTopic() {
        assertThat(read("<div id=\"p7\" class=\"post\"><div class=\"content\">Goats may travel.</div></div>"))
                .isEmpty();
    }

    @Test
    void takesTheNameAndNotTheBoxThatSaysWhatKindOfUserWrote() {
        assertThat(
                        read(
                                "<div class=\"comments\"><div id=\"wpd-comm-7_0\" class=\"wpd-comment comment\">"
                                        + "<div class=\"wpd-comment-wrap wpd-blog-user\"><div id=\"comment-7\" class=\"wpd-comment-right\">"
                                        + "<div class=\"wpd-comment-author\">Ingrid</div><div class=\"wpd-comment-date\" title=\"2026-10-03 10:12\">1"
                                        + " month ago</div><div class=\"wpd-comment-text\"><p>May a goat travel?</p></div></div></div></div></div>"))
                .containsExactly("7 Ingrid 2026-10-03T10:12:00Z May a goat travel?");
    }
}
