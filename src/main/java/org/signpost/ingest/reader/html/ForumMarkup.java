package org.signpost.ingest.reader.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Turns the posts of a topic, as the programs for forums write them, into what all others write for comments. */
final class ForumMarkup {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}$");
    private static final int MOST = 20_000;

    private ForumMarkup() {}

    /** How one program writes a post: which elements are the whole, its text and its writer, and what is none of the three. */
    private enum Forum {
        DISCOURSE(
                ".topic-post article[data-post-id]",
                "data-post-id",
                ".cooked",
                ".names .username",
                ".post-menu-area, .reply-to-tab, .user-title, .full-name, .topic-map"),
        PHPBB(
                "div.post[id~=^p\\d{1,20}$]:has(.postbody)",
                "id",
                ".postbody .content",
                ".postbody .author .username, .postbody .author .username-coloured",
                ".postprofile, .signature, .post-buttons, .notice"),
        XENFORO(
                "article.message[data-content~=^post-\\d{1,20}$]",
                "data-content",
                ".bbWrapper",
                ".message-name",
                ".message-signature, .message-footer, .message-userExtras, .message-userTitle, .message-attribution-opposite");

        private final String post;
        private final String number;
        private final String text;
        private final String writer;
        private final String others;

        Forum(String post, String number, String text, String writer, String others) {
            this.post = post;
            this.number = number;
            this.text = text;
            this.writer = writer;
            this.others = others;
        }

        private void rewrite(Element whole) {
            Matcher digits = NUMBER.matcher(whole.attr(number));
            if (!digits.find()) {
                return;
            }
            whole.select(others).remove();
            mark(whole, text, "comment-content");
            mark(whole, writer, "comment-author-name");
            whole.attr("id", "comment-" + digits.group()).addClass("comment");
        }

        private static void mark(Element whole, String selector, String name) {
            Element found = whole.selectFirst(selector);
            if (found != null) {
                found.addClass(name);
            }
        }
    }

    static void in(Document page) {
        Stream.of(Forum.values())
                .forEach(forum -> page.select(forum.post).stream().limit(MOST).forEach(forum::rewrite));
    }
}
