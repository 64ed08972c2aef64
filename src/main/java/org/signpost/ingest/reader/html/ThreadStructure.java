package org.signpost.ingest.reader.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.reader.html.markup.MarkupRoles;
import org.signpost.ingest.reader.html.markup.OwnElements;

/**
 * Who answers whom on a page: by an id or a link that names the comment before, by standing inside it, in a list beside it, or by
 * the depth that a class tells.
 */
final class ThreadStructure {
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl");
    private static final List<String> PARENT_DATA = List.of(
            "data-parent-id",
            "data-parent",
            "data-parentid",
            "data-comment-parent",
            "data-parent-comment-id",
            "parentid",
            "data-reply-to");
    private static final List<String> DEPTH_DATA = List.of("data-depth", "data-level", "depth");
    private static final Pattern DEPTH = Pattern.compile(
            "(?i)(?:^|\\s)(?:[a-z]{1,12}[-_]{1,2}){0,3}(?:depth|level|indent)[-_]{0,2}(\\d{1,3})(?:\\s|$)");
    private static final Pattern MARGIN = Pattern.compile("(?i)(?:margin|padding)-left\\s{0,3}:\\s{0,3}(\\d{1,4})");
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{16,64}|\\d{1,20}");
    private static final Pattern FRAGMENT = Pattern.compile("#(.{1,100})$");
    private static final int LONGEST = 400;

    private final Map<Element, CommentIdentity> comments;
    private final Map<String, Element> byId = new HashMap<>();
    /** Where a program counts the comments of each page beside their ids. */
    private final Map<String, Element> byNumber = new HashMap<>();

    private final Map<Element, Element> byDepth = new HashMap<>();
    private final Map<Element, Optional<Element>> firsts = new HashMap<>();

    ThreadStructure(Map<Element, CommentIdentity> comments) {
        this.comments = comments;
        comments.forEach((element, identity) -> byId.putIfAbsent(identity.id(), element));
        byId.remove("");
        comments.keySet().forEach(element -> byNumber.putIfAbsent(element.attr("data-post-number"), element));
        byNumber.remove("");
        readDepths();
    }

    /** The comment that this one answers, or null at the top of a thread. */
    @Nullable Element parent(Element comment) {
        Element named = named(comment);
        if (named != null) {
            return named;
        }
        Element inner = comment;
        for (Element at = comment.parent(); at != null; at = at.parent()) {
            if (comments.containsKey(at)) {
                return at;
            }
            Element beside = beside(at, comment, inner);
            if (beside != null) {
                return beside;
            }
            inner = at;
        }
        return byDepth.get(comment);
    }

    /** The comment of the page that an attribute or a link to it names, or null. */
    @Nullable Element known(String said) {
        String id = said.indexOf('#') < 0 ? lastToken(said) : fragment(said);
        Element numbered = byNumber.get(id);
        return numbered == null ? byId.get(id) : numbered;
    }

    boolean isKnown(String said) {
        return known(said) != null;
    }

    private @Nullable Element named(Element comment) {
        String said =
                comments.get(comment) == null ? null : comments.get(comment).parent();
        Element known = said == null ? null : byId.get(said);
        for (String data : PARENT_DATA) {
            String value = comment.attr(data);
            known = known != null || value.isEmpty() ? known : byId.get(lastToken(value));
        }
        if (known == null) {
            known = OwnElements.of(comment, some -> comments.containsKey(some)).all().stream()
                    .filter(link -> link.normalName().equals("a") && isToldAbove(link, comment))
                    .map(link -> byId.get(fragment(link.attr("href"))))
                    .filter(some -> some != null)
                    .findFirst()
                    .orElse(null);
        }
        return comment.equals(known) ? null : known;
    }

    /** "In reply to Ana", which links to her comment. */
    private static boolean isToldAbove(Element link, Element comment) {
        Element at = link;
        for (int i = 0; i < 3 && at != null && !at.equals(comment); i++, at = at.parent()) {
            if (MarkupRoles.isReplyTo(at)) {
                return true;
            }
        }
        return false;
    }

    private static String fragment(String href) {
        Matcher matcher = FRAGMENT.matcher(href);
        return href.length() < LONGEST && matcher.find() ? lastToken(matcher.group(1)) : "";
    }

    private static String lastToken(String text) {
        String last = "";
        Matcher matcher = TOKEN.matcher(text.length() > LONGEST ? "" : text);
        while (matcher.find()) {
            last = matcher.group();
        }
        return last;
    }

    /** The comment before a list of answers, or the one whose id is in the id of the list. */
    private @Nullable Element beside(Element list, Element comment, Element inner) {
        boolean answers = MarkupRoles.isAnswers(list);
        if (answers || MarkupRoles.isArea(list)) {
            Element owner = byId.get(lastToken(list.id()));
            if (owner != null && !owner.equals(comment) && !OwnElements.isWithin(owner, list)) {
                return owner;
            }
        }
        if (!answers && !LISTS.contains(list.normalName())) {
            return null;
        }
        Element before = list.previousElementSibling();
        if (before == null || inner.equals(before)) {
            return null;
        }
        if (comments.containsKey(before)) {
            return before;
        }
        return answers ? firsts.computeIfAbsent(before, this::first).orElse(null) : null;
    }

    private Optional<Element> first(Element around) {
        return around.stream().filter(comments::containsKey).findFirst();
    }

    private void readDepths() {
        List<Element> open = new ArrayList<>();
        List<Integer> depths = new ArrayList<>();
        for (Element comment : comments.keySet()) {
            int depth = depth(comment);
            while (depth >= 0 && !open.isEmpty() && depths.getLast() >= depth) {
                open.removeLast();
                depths.removeLast();
            }
            if (depth >= 0 && !open.isEmpty()) {
                byDepth.put(comment, open.getLast());
            }
            if (depth >= 0) {
                open.add(comment);
                depths.add(depth);
            }
        }
    }

    /** How deep a class, or a margin, says that it is, or -1; the depth may be told just outside of it. */
    private int depth(Element comment) {
        Element at = comment;
        for (int i = 0; i < 3 && at != null && (i == 0 || !comments.containsKey(at)); i++, at = at.parent()) {
            String classes = at.className();
            Matcher depth = DEPTH.matcher(classes.length() > LONGEST ? classes.substring(0, LONGEST) : classes);
            if (depth.find()) {
                return Integer.parseInt(depth.group(1));
            }
            String data = DEPTH_DATA.stream()
                    .map(at::attr)
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .orElse("");
            if (data.matches("\\d{1,3}")) {
                return Integer.parseInt(data);
            }
            String style = at.attr("style");
            Matcher margin = MARGIN.matcher(style.length() > LONGEST ? "" : style);
            if (margin.find()) {
                return Integer.parseInt(margin.group(1));
            }
        }
        return -1;
    }
}
