package org.signpost.ingest.reader.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.signpost.ingest.reader.html.markup.ElementNames;
import org.signpost.ingest.reader.html.markup.OwnElements;
import org.signpost.ingest.reader.text.TextHeading;

/**
 * Lists of links to other pages, which are no threads although each item may have a name and a date: articles with their authors,
 * films with their lengths, what was commented on elsewhere.
 */
final class TeaserLists {
    private static final int FEWEST_ITEMS = 3;
    private static final int FEWEST_WORDS = 4;
    private static final int MOST_BESIDE = 100;
    private static final int LEVELS = 8;
    private static final int MOST_INNER = 20;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ADDRESS = Pattern.compile("\\(https?://[^\\s)]{1,2000}\\)");

    private TeaserLists() {}

    /** Without comments that have no ids and whose words only lead to other pages, where most are so. */
    static Map<Element, CommentIdentity> without(Map<Element, CommentIdentity> found) {
        List<Element> teasers = new ArrayList<>();
        HtmlComment.each(found.keySet()).forEach((element, comment) -> {
            boolean unknown =
                    found.getOrDefault(element, CommentIdentity.NONE).id().isEmpty();
            if (unknown && isTeaser(comment.text(), element)) {
                teasers.add(element);
            }
        });
        if (teasers.size() * 2 <= found.size()) {
            return found;
        }
        Map<Element, CommentIdentity> others = new LinkedHashMap<>(found);
        others.keySet().removeAll(teasers);
        return others;
    }

    private static boolean isTeaser(String text, Element element) {
        if (TextHeading.of(0, text.strip()).announced().isPresent()) {
            return true;
        }
        long typed = letters(ADDRESS.matcher(text).replaceAll(""));
        long linked = element.select("a[href]").stream()
                .filter(TeaserLists::leadsAway)
                .map(Element::text)
                .filter(words -> text.contains(words))
                .mapToLong(TeaserLists::letters)
                .sum();
        boolean addresses = typed == 0 && ADDRESS.matcher(text).find();
        return addresses || (typed > 0 && linked * 10 >= typed * 8);
    }

    private static boolean leadsAway(Element link) {
        String href = link.attr("href");
        return !href.isEmpty()
                && href.indexOf('#') < 0
                && !href.startsWith("javascript:")
                && !href.startsWith("mailto:");
    }

    private static long letters(String words) {
        return words.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** Neighbours on a page of which each is a headline that leads elsewhere, with little beside it. */
    static Set<Element> on(Element page) {
        Map<Element, int[]> letters = new HashMap<>();
        page.filter((node, depth) -> {
            if (node instanceof TextNode text && !text.isBlank()) {
                count(text, letters);
            }
            return FilterResult.CONTINUE;
        });
        Map<Element, List<Element>> lists = new LinkedHashMap<>();
        letters.forEach((element, counted) -> {
            Element parent = element.parent();
            if (parent != null && counted[1] > 0 && counted[0] - counted[1] <= MOST_BESIDE) {
                lists.computeIfAbsent(parent, some -> new ArrayList<>()).add(element);
            }
        });
        Set<Element> items = new HashSet<>();
        lists.values().stream().filter(list -> list.size() >= FEWEST_ITEMS).forEach(items::addAll);
        return items;
    }

    /** Counts for the boxes around it all letters, and those in a headline. */
    private static void count(TextNode text, Map<Element, int[]> letters) {
        int length = (int) letters(text.getWholeText());
        boolean headline = false;
        Node at = text.parent();
        for (int level = 0; level < LEVELS && at instanceof Element element; level++, at = at.parent()) {
            headline |= element.normalName().equals("a") && isHeadline(element);
            int[] counted = letters.computeIfAbsent(element, some -> new int[2]);
            counted[0] += length;
            counted[1] += headline ? length : 0;
        }
    }

    private static boolean isHeadline(Element link) {
        if (!link.hasAttr("href") || !leadsAway(link)) {
            return false;
        }
        String words = OwnElements.fewWords(link);
        return BLANKS.split(words, FEWEST_WORDS).length == FEWEST_WORDS
                && (DateInWords.in(words) == null || isCard(link));
    }

    /** A link around a title and what stands below it, such as a date. */
    private static boolean isCard(Element link) {
        return link.stream()
                .skip(1)
                .limit(MOST_INNER)
                .anyMatch(inner -> ElementNames.of(inner).names().stream()
                        .anyMatch(words -> words.getLast().equals("title")
                                || words.getLast().equals("headline")));
    }
}
