package org.signpost.ingest.reader.html.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.input.PlainText;

/**
 * What stands inside one comment and outside its answers, in the order of the page, and can say something by itself.
 *
 * @param all without forms
 * @param shown without buttons, counts and what is not seen
 */
public record OwnElements(Element root, List<Element> all, List<Element> shown) {
    private static final Set<String> CLOSED =
            Set.of("form", "script", "style", "svg", "template", "textarea", "select");

    public static OwnElements of(Element root, Predicate<Element> isOther) {
        List<Element> all = new ArrayList<>();
        List<Element> shown = new ArrayList<>();
        int[] noise = {Integer.MAX_VALUE};
        root.filter((node, depth) -> {
            if (!(node instanceof Element element) || element.equals(root)) {
                return FilterResult.CONTINUE;
            }
            if (isOther.test(element) || CLOSED.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (depth <= noise[0]) {
                noise[0] = MarkupRoles.isNoise(element) ? depth : Integer.MAX_VALUE;
            }
            boolean telling = isTelling(element);
            if (telling) {
                all.add(element);
            }
            if (telling && noise[0] == Integer.MAX_VALUE) {
                shown.add(element);
            }
            return FilterResult.CONTINUE;
        });
        return new OwnElements(root, all, shown);
    }

    /** Whether it can say anything itself: a box with neither names nor words of its own only holds others. */
    private static boolean isTelling(Element element) {
        return element.attributesSize() > 0
                || !element.isBlock()
                || MarkupRoles.isFrame(element)
                || MarkupRoles.isQuote(element)
                || element.childNodes().stream().anyMatch(node -> node instanceof TextNode text && !text.isBlank());
    }

    /** Whether one stands inside the other or is the other. */
    public static boolean isWithin(Element inner, Element outer) {
        for (Element element = inner; element != null; element = element.parent()) {
            if (element.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is one of these or stands in one of them, no farther out than a certain element. */
    public static boolean isWithin(@Nullable Element inner, Set<Element> some, Element outermost) {
        for (Element at = inner; at != null && !at.equals(outermost); at = at.parent()) {
            if (some.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** All words of an element, or nothing where they are more than a name or a date ever has. */
    public static String fewWords(Element element) {
        StringBuilder words = new StringBuilder();
        element.filter((node, depth) -> {
            if (node instanceof TextNode text) {
                words.append(
                        text.getWholeText(),
                        0,
                        Math.min(400, text.getWholeText().length()));
            } else {
                words.append(' ');
            }
            return words.length() > 800 ? FilterResult.STOP : FilterResult.CONTINUE;
        });
        String line = words.length() > 800 ? "" : PlainText.line(words.toString(), 400);
        return line.length() > 300 ? "" : line;
    }

    /** The words that stand in an element itself. */
    public static String ownWords(Element element) {
        StringBuilder words = new StringBuilder();
        for (TextNode text : element.textNodes()) {
            if (words.length() < 400) {
                words.append(
                                text.getWholeText(),
                                0,
                                Math.min(400, text.getWholeText().length()))
                        .append(' ');
            }
        }
        return words.toString().strip();
    }
}
