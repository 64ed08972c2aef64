package org.signpost.ingest.reader.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentType;
import org.signpost.ingest.input.HtmlText;

/** One comment of a page, without the answers that stand inside it. */
final class HtmlComment {
    /** What stands beside the words of a comment. */
    private static final Evaluator FRAME = QueryParser.parse("""
            .comment-author, .comment-meta, .commentmetadata, .comment-metadata, .reply, .says, .edit-link,
            .comment-awaiting-moderation, .wp-block-comment-reply-link, .wp-block-comment-date,
            .wp-block-comment-author-name, .wp-block-avatar""");

    private final Element element;
    private final Set<Element> comments;

    HtmlComment(Element element, Set<Element> comments) {
        this.element = element;
        this.comments = comments;
    }

    CommentType type() {
        if (element.hasClass("pingback")) {
            return CommentType.PINGBACK;
        }
        return element.hasClass("trackback") ? CommentType.TRACKBACK : CommentType.COMMENT;
    }

    @Nullable String author() {
        Element name = own(".fn, .wp-block-comment-author-name");
        if (name == null && type() != CommentType.COMMENT) {
            name = own("a.url");
        }
        if (name == null) {
            name = own(".comment-author, cite");
        }
        return name == null ? null : name.text();
    }

    @Nullable String date() {
        Element time = own("time[datetime]");
        if (time != null) {
            return time.attr("datetime");
        }
        Element words = own(".commentmetadata, .comment-date");
        return words == null ? null : words.text();
    }

    String text() {
        Element content = own(".comment-content, .wp-block-comment-content, .comment-text");
        if (content != null) {
            return HtmlText.of(content, this::isOther);
        }
        Element body = own(".comment-body");
        boolean ping = type() != CommentType.COMMENT;
        if (ping && (body == null || own(".fn") == null)) {
            return "";
        }
        return HtmlText.of(body == null ? element : body, some -> isOther(some) || FRAME.matches(element, some));
    }

    private boolean isOther(Element some) {
        return !some.equals(element) && comments.contains(some);
    }

    /** The first element inside this comment and outside its answers, or the comment itself. */
    private @Nullable Element own(String selector) {
        Evaluator wanted = QueryParser.parse(selector);
        Element[] found = new Element[1];
        element.filter((node, depth) -> {
            if (!(node instanceof Element some)) {
                return FilterResult.CONTINUE;
            }
            if (isOther(some)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            found[0] = wanted.matches(element, some) ? some : null;
            return found[0] == null ? FilterResult.CONTINUE : FilterResult.STOP;
        });
        return found[0];
    }
}
