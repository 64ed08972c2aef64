package org.signpost.ingest.reader.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.reader.html.markup.MarkupRoles;

/** Elements that are named, or marked with microdata or microformats, as comments, and that hold a name or a date. */
final class NamedComments {
    private static final int FAR = 10;

    private final List<Element> named = new ArrayList<>();
    private final Set<Element> kept = new HashSet<>();
    private final Map<Element, List<Element>> inner = new HashMap<>();

    private NamedComments(Document page) {
        for (Element element : page.getAllElements()) {
            if (MarkupRoles.isComment(element) && !CommentCandidates.isApart(element, FAR)) {
                Element around = nearest(element);
                if (around != null) {
                    inner.computeIfAbsent(around, some -> new ArrayList<>()).add(element);
                }
                named.add(element);
                kept.add(element);
            }
        }
    }

    static Map<Element, CommentIdentity> in(Document page) {
        NamedComments comments = new NamedComments(page);
        if (comments.named.isEmpty()) {
            return new LinkedHashMap<>();
        }
        comments.named.reversed().forEach(comments::settle);
        return CommentCandidates.speaking(
                comments.named.stream().filter(comments.kept::contains).toList());
    }

    private @Nullable Element nearest(Element element) {
        for (Element at = element.parent(); at != null; at = at.parent()) {
            if (kept.contains(at)) {
                return at;
            }
        }
        return null;
    }

    /** Of a comment within another that says no name itself, one is only a frame: the inner ones where they are several. */
    private void settle(Element outer) {
        List<Element> within = inner.getOrDefault(outer, List.of()).stream()
                .filter(kept::contains)
                .toList();
        if (within.isEmpty()) {
            return;
        }
        within.stream().filter(some -> !isTold(some)).forEach(kept::remove);
        List<Element> told = within.stream().filter(kept::contains).toList();
        if (told.isEmpty() || isTold(outer)) {
            return;
        }
        Element first = told.getFirst();
        boolean several = told.stream()
                .anyMatch(other -> !other.equals(first)
                        && other.parent() != null
                        && other.parent().equals(first.parent()));
        kept.remove(several ? outer : first);
    }

    private boolean isTold(Element element) {
        return HtmlComment.among(kept, element).isTold();
    }
}
