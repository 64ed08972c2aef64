package org.signpost.ingest.reader.html.markup;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
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
                "div.post[id~=^p\\d{1,20}$]",
                "id",
                ".postbody .content",
                ".postbody .author .username, .postbody .author .username-coloured",
                ".postprofile, .signature, .post-buttons, .notice"),
        VBULLETIN(
                "li.postcontainer[id~=^post_\\d{1,20}$]",
                "id",
                ".postcontent",
                ".username_container .username",
                ".memberaction_body, .usertitle, .userinfo_extra dt, .postcounter, .nodecontrols, .signature, .postfoot,"
                        + " .tapatalkSignatur, .inlineimg"),
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
            Element words = whole.selectFirst(text);
            if (!digits.find() || words == null) {
                return;
            }
            Matcher place = NUMBER.matcher(whole.id());
            whole.attr("data-post-number", place.find() ? place.group() : "");
            whole.select(others).remove();
            words.addClass("comment-content");
            Element name = whole.selectFirst(writer);
            if (name != null) {
                name.addClass("comment-author-name");
            }
            whole.getAllElements().stream()
                    .filter(MarkupRoles::isBody)
                    .filter(some -> isBeside(some, words) && (name == null || !OwnElements.isWithin(name, some)))
                    .forEach(some -> some.removeAttr("class"));
            whole.attr("id", "comment-" + digits.group()).addClass("comment");
        }

        /** What a program calls the content of a box about the writer is no text of the post. */
        private static boolean isBeside(Element some, Element words) {
            return !OwnElements.isWithin(some, words) && !OwnElements.isWithin(words, some);
        }
    }

    static void in(Document page) {
        Stream.of(Forum.values()).forEach(forum -> in(page, forum));
    }

    /** A post in a post is left as it is: so each element is looked at once, however deep they lie in each other. */
    private static void in(Document page, Forum forum) {
        Set<Element> posts = Collections.newSetFromMap(new IdentityHashMap<>());
        page.select(forum.post).stream().limit(MOST).forEach(post -> {
            boolean inner = post.parents().stream().anyMatch(posts::contains);
            posts.add(post);
            if (!inner) {
                forum.rewrite(post);
            }
        });
    }
}
