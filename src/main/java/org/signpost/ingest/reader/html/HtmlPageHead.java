package org.signpost.ingest.reader.html;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.found.PostBuilder;
import org.signpost.ingest.reader.text.TextHeading;

/**
 * What a page says of its post.
 *
 * @param postId WordPress's number, from the form, a button or the body's class
 * @param announced from the heading above the comments
 * @param language in which the page says it is, or none
 */
record HtmlPageHead(
        @Nullable String postId,
        @Nullable String title,
        @Nullable String url,
        OptionalInt announced,
        Locale language) {
    private static final Pattern BODY_CLASS = Pattern.compile("(?:postid|page-id)-(\\d{1,18})");
    private static final Pattern SHORT_LINK = Pattern.compile("[?&](?:p|page_id)=(\\d{1,18})$");
    private static final Pattern SAVED_FROM =
            Pattern.compile("(?:saved from url=\\(\\d{1,5}\\)|url:\\s{0,3})(https?://[^\\s\"<>]{1,1000})");
    private static final int LONGEST_NOTE = 2000;
    private static final int MOST_NOTES = 20;
    private static final String HEADINGS =
            ".comments-title, .wp-block-comments-title, #comments-title, h2#comments, h3#comments, h4#comments";

    static HtmlPageHead of(Document page) {
        TextHeading heading = TextHeading.NONE;
        for (Element element : page.select(HEADINGS)) {
            TextHeading found = TextHeading.of(0, element.text());
            heading = heading.line() < 0 ? found : heading;
        }
        return new HtmlPageHead(
                postId(page), title(page, heading), url(page), AnnouncedCount.of(page, heading), language(page));
    }

    /** The same where a page that names no address was saved from this one. */
    HtmlPageHead at(String address) {
        return url != null || PostBuilder.web(address) == null
                ? this
                : new HtmlPageHead(postId, title, address, announced, language);
    }

    private static @Nullable String postId(Document page) {
        String form = attribute(page, "input[name=comment_post_ID]", "value");
        String number = form != null ? form : attribute(page, "[data-postid]", "data-postid");
        if (number != null && number.matches("\\d{1,18}")) {
            return number;
        }
        Matcher matcher = BODY_CLASS.matcher(page.body().className());
        if (matcher.find()) {
            return matcher.group(1);
        }
        Matcher link =
                SHORT_LINK.matcher(Objects.requireNonNullElse(attribute(page, "link[rel=shortlink]", "href"), ""));
        if (link.find()) {
            return link.group(1);
        }
        Elements articles = page.select("article[id~=^post-\\d{1,18}$]");
        return articles.size() == 1 ? articles.getFirst().id().substring("post-".length()) : null;
    }

    private static @Nullable String title(Document page, TextHeading heading) {
        for (String selector :
                new String[] {"h1.entry-title", "h1.wp-block-post-title", ".entry-title", ".post-title", "article h1"
                }) {
            Element element = page.selectFirst(selector);
            if (element != null && !element.text().isBlank()) {
                return element.text();
            }
        }
        if (heading.title() != null) {
            return heading.title();
        }
        String shared = attribute(page, "meta[property=og:title]", "content");
        Element first = page.selectFirst("h1");
        String shown = shared != null ? shared : first != null ? first.text() : page.title();
        return shown.isBlank() ? null : shown;
    }

    private static @Nullable String url(Document page) {
        return Stream.of(
                        attribute(page, "link[rel=canonical]", "href"),
                        attribute(page, "meta[property=og:url]", "content"),
                        savedFrom(page),
                        attribute(page, "a[href*=#comment-]", "href"))
                .filter(address -> PostBuilder.web(address) != null)
                .findFirst()
                .orElse(null);
    }

    /** The address that a browser notes at the top of a page that it saves. */
    private static @Nullable String savedFrom(Document page) {
        return Stream.concat(page.childNodes().stream(), page.child(0).childNodes().stream())
                .limit(MOST_NOTES)
                .filter(Comment.class::isInstance)
                .map(note -> ((Comment) note).getData())
                .map(note -> SAVED_FROM.matcher(note.substring(0, Math.min(note.length(), LONGEST_NOTE))))
                .filter(Matcher::find)
                .map(note -> note.group(1))
                .findFirst()
                .orElse(null);
    }

    private static Locale language(Document page) {
        String tag = page.child(0).attr("lang");
        return tag.length() > 35 ? Locale.ROOT : Locale.forLanguageTag(tag.replace('_', '-'));
    }

    private static @Nullable String attribute(Document page, String selector, String name) {
        Element element = page.selectFirst(selector);
        String value = element == null ? "" : element.attr(name);
        return value.isBlank() ? null : value;
    }
}
