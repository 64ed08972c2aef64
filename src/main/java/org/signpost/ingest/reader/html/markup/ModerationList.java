package org.signpost.ingest.reader.html.markup;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.PostBuilder;

/**
 * WordPress's own list of comments, as moderators see it: a row for each, with a column for who wrote it, for what, and under
 * which post. The column with the name holds addresses that are nobody's business, and the one with the words buttons.
 */
public final class ModerationList {
    private static final String ROWS = "#the-comment-list > tr, #the-extra-comment-list > tr";
    private static final String RESPONSE = "td.response, td.column-response";
    private static final String BESIDE =
            ".row-actions, .hidden, .comment-author, .toggle-row, textarea, button, .submitted-on";
    private static final Pattern POST_NUMBER = Pattern.compile("[?&]post=(\\d{1,18})(?:&|$)");
    private static final int MOST = 20_000;

    private ModerationList() {}

    /** Leaves in each row what a page for readers would show. */
    public static void in(Document page) {
        page.select(ROWS).stream().limit(MOST).forEach(row -> {
            row.select("td.author, td.column-author").forEach(ModerationList::onlyName);
            row.select("td.comment, td.column-comment").forEach(ModerationList::onlyWords);
        });
    }

    private static void onlyName(Element cell) {
        Element strong = cell.selectFirst("strong");
        String name = strong == null ? "" : strong.text();
        cell.empty();
        cell.appendElement("b").addClass("fn").text(name);
    }

    private static void onlyWords(Element cell) {
        cell.select(BESIDE).remove();
        List<Node> nodes = List.copyOf(cell.childNodes());
        cell.empty();
        cell.removeAttr("class");
        Element above = cell.appendElement("div").addClass("in-reply-to");
        Element words = cell.appendElement("div").addClass("comment-content");
        boolean begun = false;
        for (Node node : nodes) {
            begun |= node instanceof Element element && element.isBlock();
            (begun ? words : above).appendChild(node);
        }
        if (!words.hasText()) {
            List.copyOf(above.childNodes()).forEach(words::appendChild);
        }
    }

    /** The post that a row names, or null where this is no row of such a list. */
    public static @Nullable IncomingPost post(Element row) {
        Element cell = row.normalName().equals("tr") ? row.selectFirst(RESPONSE) : null;
        if (cell == null) {
            return null;
        }
        Element edit = cell.selectFirst("a.comments-edit-item-link, a[href*=post.php]");
        Element view =
                cell.selectFirst("a.comments-view-item-link, a[href]:not([href*=post.php], [href*=edit-comments.php])");
        Element named = edit == null ? view : edit;
        Matcher number = POST_NUMBER.matcher(edit == null ? "" : edit.attr("href"));
        return named == null
                ? null
                : PostBuilder.of(
                        number.find() ? number.group(1) : null,
                        named.text(),
                        view == null ? null : view.attr("href"),
                        null);
    }
}
