package org.signpost.ingest.reader.html;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.reader.text.TextHeading;

/**
 * What a page says of its post.
 *
 * @param postId WordPress's number, from the form, a button or the body's class
 * @param announced from the heading above the comments
 */
record HtmlPageHead(
        @Nullable String postId,
        @Nullable String title,
        @Nullable String url,
        OptionalInt announced) {
    private static final Pattern BODY_CLASS = Pattern.compile("(?:postid|page-id)-(\\d{1,18})");
    private static final String HEADINGS =
            ".comments-title, .wp-block-comments-title, #comments-title, h2#comments, h3#comments, h4#comments";

    static HtmlPageHead of(Document page) {
        TextHeading heading = TextHeading.NONE;
        for (Element element : page.select(HEADINGS)) {
            TextHeading found = TextHeading.of(0, element.text());
            heading = heading.line() < 0 ? found : heading;
        }
        return new HtmlPageHead(postId(page), title(page, heading), url(page), heading.announced());
    }

    private static @Nullable String postId(Document page) {
        String form = attribute(page, "input[name=comment_post_ID]", "value");
        String number = form != null ? form : attribute(page, "[data-postid]", "data-postid");
        if (number != null && number.matches("\\d{1,18}")) {
            return number;
        }
        Matcher matcher = BODY_CLASS.matcher(page.body().className());
        return matcher.find() ? matcher.group(1) : null;
    }

    private static @Nullable String title(Document page, TextHeading heading) {
        for (String selector :
                new String[] {"h1.entry-title", "h1.wp-block-post-title", ".entry-title", "article h1"}) {
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
        String canonical = attribute(page, "link[rel=canonical]", "href");
        String shared = canonical != null ? canonical : attribute(page, "meta[property=og:url]", "content");
        return shared != null ? shared : attribute(page, "a[href*=#comment-]", "href");
    }

    private static @Nullable String attribute(Document page, String selector, String name) {
        Element element = page.selectFirst(selector);
        String value = element == null ? "" : element.attr(name);
        return value.isBlank() ? null : value;
    }
}
