package org.signpost.ingest.reader.html.markup;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Turns the comments of known programs, as each of them writes them, into what all others write. */
final class KnownPrograms {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}$");
    private static final int MOST = 20_000;
    private static final String NONE = "";

    private static final List<Program> PROGRAMS = List.of(
            // Discourse
            new Program(
                    ".topic-post article[data-post-id]",
                    "data-post-id",
                    ".cooked",
                    ".names .username",
                    NONE,
                    NONE,
                    ".post-menu-area, .reply-to-tab, .user-title, .full-name, .topic-map"),
            // phpBB
            new Program(
                    "div.post[id~=^p\\d{1,20}$]",
                    "id",
                    ".postbody .content",
                    ".postbody .author .username, .postbody .author .username-coloured",
                    NONE,
                    NONE,
                    ".postprofile, .signature, .post-buttons, .notice"),
            // vBulletin 3
            new Program(
                    "table[id~=^post\\d{1,20}$]",
                    "id",
                    "[id^=post_message_]",
                    ".bigusername",
                    "td.thead",
                    "[id^=post_message_] div:has(> table td.alt2)",
                    ".smallfont:not([id^=post_message_] .smallfont)"),
            // vBulletin 4
            new Program(
                    "li.postcontainer[id~=^post_\\d{1,20}$]",
                    "id",
                    ".postcontent",
                    ".username_container .username",
                    NONE,
                    NONE,
                    ".memberaction_body, .usertitle, .userinfo_extra dt, .postcounter, .nodecontrols, .signature, .postfoot,"
                            + " .tapatalkSignatur, .inlineimg"),
            // XenForo
            new Program(
                    "article.message[data-content~=^post-\\d{1,20}$]",
                    "data-content",
                    ".bbWrapper",
                    ".message-name",
                    NONE,
                    NONE,
                    ".message-signature, .message-footer, .message-userExtras, .message-userTitle, .message-attribution-opposite"),
            // Ghost
            new Program("[data-testid=comment-component]", NONE, NONE, "h4", "span[title]", NONE, NONE),
            // Tumblr: below a post stand answers, reblogs with words, and likes, which say nothing.
            new Program(
                    "ol.notes > li.note, ul.notes > li.note",
                    NONE,
                    ".answer_content:matches(\\S), .reply_text:matches(\\S), blockquote:matches(\\S)",
                    ".action a, a.tumblelog",
                    NONE,
                    NONE,
                    NONE));

    private KnownPrograms() {}

    /** What a program calls a whole comment, and in it the attribute with its number, and its parts; nothing where it needs no help. */
    private record Program(
            String whole, String number, String text, String writer, String date, String quote, String others) {
        private void rewrite(Element comment) {
            String id = digits(comment.attr(number));
            Element words = first(comment, text);
            if ((!number.isEmpty() && id.isEmpty()) || (!text.isEmpty() && words == null)) {
                return;
            }
            comment.attr("data-post-number", digits(comment.id()));
            if (!others.isEmpty()) {
                comment.select(others).remove();
            }
            if (!quote.isEmpty()) {
                comment.select(quote).addClass("quote");
            }
            Element name = first(comment, writer);
            mark(name, "comment-author-name");
            mark(first(comment, date), "comment-date");
            mark(words, "comment-content");
            unhide(name, comment);
            unhide(words, comment);
            if (words != null) {
                onlyBody(comment, words, name);
            }
            if (!id.isEmpty()) {
                comment.attr("id", "comment-" + id);
            }
            comment.addClass("comment");
        }
    }

    /** A name or words may stand in what is called like a button elsewhere. */
    private static void unhide(@Nullable Element part, Element comment) {
        for (Element at = part == null ? null : part.parent(); at != null && !at.equals(comment); at = at.parent()) {
            if (MarkupRoles.isNoise(at)) {
                at.removeAttr("class");
            }
        }
    }

    /** What a program calls the content of a box about the writer is no text of the comment. */
    private static void onlyBody(Element comment, Element words, @Nullable Element name) {
        comment.getAllElements().stream()
                .filter(MarkupRoles::isBody)
                .filter(some -> !OwnElements.isWithin(some, words) && !OwnElements.isWithin(words, some))
                .filter(some -> name == null || !OwnElements.isWithin(name, some))
                .forEach(some -> some.removeAttr("class"));
    }

    private static @Nullable Element first(Element comment, String selector) {
        return selector.isEmpty() ? null : comment.selectFirst(selector);
    }

    private static void mark(@Nullable Element part, String name) {
        if (part != null) {
            part.addClass(name);
        }
    }

    private static String digits(String value) {
        Matcher digits = NUMBER.matcher(value);
        return digits.find() ? digits.group() : "";
    }

    static void in(Document page) {
        PROGRAMS.forEach(program -> in(page, program));
    }

    /**
     * A comment in one that is rewritten is left as it is: so each element is looked at once, however deep they lie in each other.
     * One that only lacks names may have its answers in it.
     */
    private static void in(Document page, Program program) {
        Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
        page.select(program.whole).stream().limit(MOST).forEach(comment -> {
            boolean inner = comment.parents().stream().anyMatch(found::contains);
            found.add(comment);
            if (!inner || program.text.isEmpty()) {
                program.rewrite(comment);
            }
        });
    }
}
