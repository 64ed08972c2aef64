package org.signpost.ingest.reader.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.reader.html.markup.FamiliarMarkup;
import org.signpost.ingest.reader.html.markup.MarkupRoles;
import org.signpost.ingest.reader.html.markup.ModerationList;

/**
 * The elements of a page that are comments, in the order of the page: those whose ids say so; where there are none, those that
 * are named or typed as comments and hold a name or a date; else what stands around dates that repeat in a place for comments.
 */
final class CommentCandidates {
    private static final int FEW = 3;
    private static final int FAR = 10;
    private static final Set<String> INLINE =
            Set.of("a", "span", "b", "strong", "p", "small", "h2", "h3", "h4", "h5", "h6");

    private static final Set<String> WHOLE = Set.of("li", "tr", "article");

    private CommentCandidates() {}

    static Map<Element, CommentIdentity> in(Document page) {
        ModerationList.in(page);
        FamiliarMarkup.in(page);
        SiblingRuns.joinTerms(page);
        Map<Element, CommentIdentity> strong = byIds(page, CommentCandidates::identity);
        Map<Element, CommentIdentity> byIds = strong.isEmpty() ? byIds(page, CommentCandidates::weakIdentity) : strong;
        removeNobodys(byIds.keySet());
        if (byIds.size() >= FEW) {
            return byIds;
        }
        Map<Element, CommentIdentity> byNames = NamedComments.in(page);
        if (byIds.isEmpty() && byNames.isEmpty()) {
            Map<Element, CommentIdentity> numbered = NumberedComments.in(page);
            return !numbered.isEmpty() ? numbered : TeaserLists.without(DatedRuns.in(page));
        }
        return byNames.size() > byIds.size() * 2 ? TeaserLists.without(byNames) : byIds;
    }

    /** Of several elements with one number the outer is the comment. */
    private static Map<Element, CommentIdentity> byIds(
            Document page, Function<Element, @Nullable CommentIdentity> identities) {
        Map<Element, CommentIdentity> found = new LinkedHashMap<>();
        Map<String, Element> seen = new HashMap<>();
        for (Element element : page.select("[id], a[name]")) {
            CommentIdentity identity = identities.apply(element);
            if (identity == null || isApart(element, 4)) {
                continue;
            }
            Element known = seen.get(identity.id());
            Element whole = known == null ? whole(element) : known;
            if (known != null && identity.parent() != null) {
                found.computeIfPresent(known, (some, now) -> now.parent() == null ? identity : now);
            } else if (known == null && whole != null && found.putIfAbsent(whole, identity) == null) {
                seen.put(identity.id(), whole);
            }
        }
        if (found.keySet().stream().anyMatch(element -> !isRecent(element))) {
            found.keySet().removeIf(CommentCandidates::isRecent);
        }
        return found.isEmpty() ? found : withTheirWords(found);
    }

    private static boolean isRecent(Element comment) {
        Element at = comment;
        for (int i = 0; i < FAR && at != null; i++, at = at.parent()) {
            if (MarkupRoles.isRecent(at)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable CommentIdentity identity(Element element) {
        boolean anchor = element.id().isEmpty() && element.normalName().equals("a");
        return CommentIdentity.of(anchor ? element.attr("name") : element.id());
    }

    private static @Nullable CommentIdentity weakIdentity(Element element) {
        CommentIdentity weak = CommentIdentity.ofWeak(element.id());
        for (Element at = weak == null ? null : element.parent(); at != null; at = at.parent()) {
            if (MarkupRoles.isArea(at)) {
                return weak;
            }
        }
        return null;
    }

    /** The comment of which this element has the id; for a mere mark what it stands in or before. */
    private static @Nullable Element whole(Element element) {
        if (!INLINE.contains(element.normalName())) {
            return element;
        }
        Element next = element.nextElementSibling();
        if (next != null && next.isBlock() && !INLINE.contains(next.normalName()) && MarkupRoles.isComment(next)) {
            return next;
        }
        Element around = element.parent();
        while (around != null && INLINE.contains(around.normalName())) {
            around = around.parent();
        }
        boolean several = around == null || around.normalName().equals("body") || MarkupRoles.isArea(around);
        return several ? next : around;
    }

    static boolean isApart(Element element, int steps) {
        Element at = element;
        for (int i = 0; i < steps && at != null; i++, at = at.parent()) {
            if (MarkupRoles.isApart(at)) {
                return true;
            }
        }
        return false;
    }

    /** Where only the line with the name has the id, the words stand beside it. */
    private static Map<Element, CommentIdentity> withTheirWords(Map<Element, CommentIdentity> found) {
        Map<Element, Integer> counts = counts(found.keySet());
        Map<Element, Long> inside = found.keySet().stream()
                .filter(Element::hasParent)
                .collect(Collectors.groupingBy(
                        element -> Objects.requireNonNull(element.parent()), Collectors.counting()));
        Map<Element, Set<Element>> starts = new LinkedHashMap<>();
        Map<Element, Element> wider = new HashMap<>();
        for (Element element : found.keySet()) {
            Element parent = element.parent();
            if (parent == null || element.normalName().equals("li") || !isSilent(element, found.keySet())) {
                continue;
            }
            // The answers to it may stand farther inside.
            if (inside.getOrDefault(parent, 0L) == 1 && isWhole(parent)) {
                wider.put(element, parent);
            } else {
                starts.computeIfAbsent(parent, some -> new HashSet<>()).add(element);
            }
        }
        starts.forEach((parent, some) -> wider.putAll(
                SiblingRuns.join(parent, some, child -> counts.containsKey(child) || MarkupRoles.isApart(child))));
        Map<Element, CommentIdentity> all = new LinkedHashMap<>();
        found.forEach((element, identity) -> all.put(wider.getOrDefault(element, element), identity));
        return all;
    }

    /** Without places for a comment, such as a form or a template, that hold neither a name nor words. */
    private static void removeNobodys(Set<Element> found) {
        int all = found.size();
        Map<Element, HtmlComment> nobodys = HtmlComment.each(found);
        nobodys.values().removeIf(comment -> comment.isSaidBySomebody() || !comment.isSilent());
        boolean none = nobodys.size() == all && all >= FEW;
        nobodys.entrySet().removeIf(some -> some.getValue().isDated() && !none);
        found.removeAll(nobodys.keySet());
    }

    private static boolean isWhole(Element element) {
        return WHOLE.contains(element.normalName()) || MarkupRoles.isComment(element);
    }

    private static boolean isSilent(Element element, Set<Element> comments) {
        HtmlComment comment = HtmlComment.among(comments, element);
        return !comment.isPing() && comment.isSilent();
    }

    /** How many of them each element holds or is. */
    static Map<Element, Integer> counts(Iterable<Element> some) {
        Map<Element, Integer> counts = new HashMap<>();
        for (Element inner : some) {
            for (Element at = inner; at != null; at = at.parent()) {
                counts.merge(at, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Those that say something, each with what is known of its id. */
    static Map<Element, CommentIdentity> speaking(List<Element> some) {
        Set<Element> all = new HashSet<>(some);
        boolean scripted = some.stream().anyMatch(element -> element.closest("noscript") == null);
        Map<Element, CommentIdentity> speaking = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        HtmlComment.each(some).forEach((element, comment) -> {
            boolean copy = scripted && element.closest("noscript") != null;
            boolean said = !comment.isSilent() || (comment.isSaidBySomebody() && comment.isPing());
            if (!copy && comment.isTold() && said) {
                CommentIdentity identity = IdentityClues.of(element, all);
                boolean twice = !ids.add(identity.id());
                speaking.put(element, twice ? CommentIdentity.NONE : identity);
            }
        });
        return speaking;
    }
}
