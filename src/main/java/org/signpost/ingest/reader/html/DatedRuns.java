package org.signpost.ingest.reader.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.signpost.ingest.reader.html.markup.MarkupRoles;
import org.signpost.ingest.reader.html.markup.OwnElements;
import org.signpost.ingest.reader.text.TextHeading;

/**
 * Comments of a page that names none: in a place for comments, or below a heading that counts them, each date belongs to one.
 * A comment is all that stands around its date and around no other, or a run of neighbours from one date to the next.
 */
final class DatedRuns {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "tbody", "table");
    private static final int LONGEST_LINE = 200;

    private DatedRuns() {}

    static Map<Element, CommentIdentity> in(Document page) {
        List<Element> found = new ArrayList<>();
        for (Element area : areas(page)) {
            List<Element> dates = dates(area);
            Map<Element, Integer> counts = CommentCandidates.counts(dates);
            Map<Element, Set<Element>> starts = new LinkedHashMap<>();
            Set<Element> whole = new HashSet<>();
            Set<Element> lines = new HashSet<>();
            for (Element date : dates) {
                Element unit = unit(date, area, counts);
                if (isWhole(unit)) {
                    whole.add(unit);
                } else if (unit.parent() != null) {
                    lines.add(unit);
                    starts.computeIfAbsent(unit.parent(), some -> new HashSet<>())
                            .add(withName(unit, counts));
                }
            }
            starts.forEach((parent, some) -> whole.addAll(SiblingRuns.join(
                            parent,
                            some,
                            child -> (counts.containsKey(child) && !lines.contains(child))
                                    || MarkupRoles.isApart(child)
                                    || MarkupRoles.isAnswers(child))
                    .values()));
            area.stream().filter(whole::contains).forEach(found::add);
        }
        return CommentCandidates.speaking(found);
    }

    /** The outermost places for comments, or what holds the heading that counts them. */
    private static List<Element> areas(Document page) {
        List<Element> areas = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            boolean inside = !areas.isEmpty() && OwnElements.isWithin(element, areas.getLast());
            if (!inside && MarkupRoles.isArea(element) && !CommentCandidates.isApart(element, 10)) {
                areas.add(element);
            }
        }
        if (areas.stream().noneMatch(area -> !dates(area).isEmpty())) {
            page.select("h1, h2, h3, h4, h5, h6").stream()
                    .filter(DatedRuns::isHeading)
                    .findFirst()
                    .map(Element::parent)
                    .ifPresent(areas::add);
        }
        return areas;
    }

    private static boolean isHeading(Element element) {
        String words = OwnElements.fewWords(element);
        TextHeading heading = TextHeading.of(0, words);
        return heading.line() >= 0
                ? heading.announced().orElse(1) > 0
                : AnnouncedCount.number(words).orElse(0) > 0 && MarkupRoles.isHeading(words);
    }

    private static List<Element> dates(Element area) {
        List<Element> dates = new ArrayList<>();
        for (Element element : area.getAllElements()) {
            boolean inside = !dates.isEmpty() && OwnElements.isWithin(element, dates.getLast());
            if (!inside && isDate(element) && !CommentCandidates.isApart(element, 4)) {
                dates.add(element);
            }
        }
        return dates;
    }

    private static boolean isDate(Element element) {
        if (element.normalName().equals("time") || MarkupRoles.isDate(element)) {
            String words = OwnElements.fewWords(element);
            return element.hasAttr("datetime") || element.hasAttr("title") || DateInWords.in(words) != null;
        }
        String own = OwnElements.ownWords(element);
        return own.length() <= LONGEST_LINE && DateInWords.in(own) != null;
    }

    private static Element unit(Element date, Element area, Map<Element, Integer> counts) {
        Element unit = date;
        Element parent = date.parent();
        while (parent != null
                && !unit.equals(area)
                && !parent.equals(area)
                && !isList(parent)
                && counts.getOrDefault(parent, 0) == 1) {
            unit = parent;
            parent = unit.parent();
        }
        return unit;
    }

    private static boolean isList(Element element) {
        return LISTS.contains(element.normalName()) || MarkupRoles.isAnswers(element);
    }

    private static boolean isWhole(Element unit) {
        HtmlComment comment = HtmlComment.among(Set.of(), unit);
        return comment.isSaidBySomebody() && !comment.isSilent();
    }

    /** The line with the name, where it stands just above the one with the date. */
    private static Element withName(Element dated, Map<Element, Integer> counts) {
        Element before = dated.previousElementSibling();
        if (before == null || counts.containsKey(before) || isHeading(before)) {
            return dated;
        }
        boolean name = MarkupRoles.isAuthor(before) || HEADINGS.contains(before.normalName());
        return name && !HtmlComment.among(Set.of(), dated).isSaidBySomebody() ? before : dated;
    }
}
