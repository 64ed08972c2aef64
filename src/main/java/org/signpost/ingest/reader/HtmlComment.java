package org.signpost.ingest.reader;

import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentType;

/** One comment of a page, without the answers that stand inside it. */
final class HtmlComment {
    private static final Set<String> CONTENT = Set.of("comment-content", "wp-block-comment-content", "comment-text");
    private static final Set<String> FRAME = Set.of("""
            comment-author comment-meta commentmetadata comment-metadata reply says comment-awaiting-moderation edit-link
            wp-block-comment-reply-link wp-block-comment-date wp-block-comment-author-name wp-block-avatar
            """.strip().split("\\s"));

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
        Element name = own(some -> some.hasClass("fn") || some.hasClass("wp-block-comment-author-name"));
        if (name == null && type() != CommentType.COMMENT) {
            name = own(some -> some.normalName().equals("a") && some.hasClass("url"));
        }
        if (name == null) {
            name = own(
                    some -> some.hasClass("comment-author") || some.normalName().equals("cite"));
        }
        return name == null ? null : name.text();
    }

    @Nullable String date() {
        Element time = own(some -> some.normalName().equals("time") && some.hasAttr("datetime"));
        if (time != null) {
            return time.attr("datetime");
        }
        Element words = own(some -> some.hasClass("commentmetadata") || some.hasClass("comment-date"));
        return words == null ? null : words.text();
    }

    String text() {
        Element content = own(some -> has(some, CONTENT));
        if (content != null) {
            return HtmlText.of(content, this::isOther);
        }
        Element body = own(some -> some.hasClass("comment-body"));
        boolean ping = type() != CommentType.COMMENT;
        if (ping && (body == null || own(some -> some.hasClass("fn")) == null)) {
            return "";
        }
        return HtmlText.of(body == null ? element : body, some -> isOther(some) || has(some, FRAME));
    }

    private boolean isOther(Element some) {
        return !some.equals(element) && comments.contains(some);
    }

    private static boolean has(Element some, Set<String> classes) {
        return some.classNames().stream().anyMatch(classes::contains);
    }

    /** The first element inside this comment and outside its answers, or the comment itself. */
    private @Nullable Element own(Predicate<Element> wanted) {
        Element[] found = new Element[1];
        element.filter((node, depth) -> {
            if (!(node instanceof Element some)) {
                return FilterResult.CONTINUE;
            }
            if (isOther(some)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            found[0] = wanted.test(some) ? some : null;
            return found[0] == null ? FilterResult.CONTINUE : FilterResult.STOP;
        });
        return found[0];
    }
}
