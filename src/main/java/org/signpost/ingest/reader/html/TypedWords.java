package org.signpost.ingest.reader.html;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.reader.html.markup.MarkupRoles;
import org.signpost.ingest.reader.html.markup.OwnElements;

/**
 * Which parts of a comment a person typed, so that a date or a name in them is none of ours. What stands around an element is
 * looked at once for all that is in it: a comment may have very many elements.
 */
final class TypedWords {
    private final Element root;
    private final @Nullable Element author;
    private final Map<Element, Boolean> known = new HashMap<>();

    /**
     * For one comment.
     *
     * @param author where its writer is named: what holds that is more than typed words
     */
    TypedWords(Element root, @Nullable Element author) {
        this.root = root;
        this.author = author;
    }

    /** Whether an element within the comment is a part of them. */
    boolean hold(Element element) {
        return isTyped(element) || areAround(element);
    }

    private boolean areAround(Element inner) {
        Element around = inner.parent();
        if (around == null || around.equals(root)) {
            return false;
        }
        Boolean before = known.get(around);
        if (before != null) {
            return before;
        }
        boolean typed = !MarkupRoles.isFrame(around) && hold(around);
        known.put(around, typed);
        return typed;
    }

    private boolean isTyped(Element element) {
        boolean typed = (MarkupRoles.isBody(element) && !MarkupRoles.isDate(element))
                || element.normalName().equals("blockquote");
        return typed && (author == null || !OwnElements.isWithin(author, element));
    }
}
