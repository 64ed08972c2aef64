package org.signpost.ingest.reader.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.signpost.ingest.input.HtmlText;

/**
 * Tells the lines with a name or a date from those that a person typed, where the page does not: the few words that stand on one
 * line with a name or a date, such as "says:", "on" or "|", belong to it in every language.
 */
final class FrameLines implements NodeFilter {
    /** What a person typed is longer than what joins a name to a date, or stands on another line. */
    private static final int MOST_JOINING = 40;

    private final Element root;
    private final Predicate<Element> isOther;
    private final Predicate<Element> isFrame;
    private final Predicate<Element> isNoise;
    private final Set<Node> dropped = new HashSet<>();
    private final List<TextNode> line = new ArrayList<>();
    private int letters;
    private boolean framed;

    private FrameLines(
            Element root, Predicate<Element> isOther, Predicate<Element> isFrame, Predicate<Element> isNoise) {
        this.root = root;
        this.isOther = isOther;
        this.isFrame = isFrame;
        this.isNoise = isNoise;
    }

    /** Looks at all lines of a comment. */
    static FrameLines of(
            Element root, Predicate<Element> isOther, Predicate<Element> isFrame, Predicate<Element> isNoise) {
        FrameLines lines = new FrameLines(root, isOther, isFrame, isNoise);
        root.filter(lines);
        lines.end();
        return lines;
    }

    /** The text without them. */
    String text() {
        return HtmlText.ofNodes(
                root, node -> dropped.contains(node) || (node instanceof Element element && isSkipped(element)));
    }

    private boolean isSkipped(Element element) {
        return !element.equals(root) && (isOther.test(element) || isFrame.test(element) || isNoise.test(element));
    }

    static boolean isWord(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.OTHER_SYMBOL;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            line.add(text);
            letters += (int) Math.min(
                    MOST_JOINING * 2L,
                    text.getWholeText().codePoints().filter(FrameLines::isWord).count());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (breaks(element)) {
            end();
        }
        if (!isSkipped(element)) {
            return FilterResult.CONTINUE;
        }
        framed |= isFrame.test(element) && !breaks(element);
        return FilterResult.SKIP_ENTIRELY;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && breaks(element)) {
            end();
        }
        return FilterResult.CONTINUE;
    }

    private static boolean breaks(Element element) {
        return element.isBlock()
                || element.normalName().equals("br")
                || element.normalName().equals("td");
    }

    private void end() {
        if (framed && letters <= MOST_JOINING) {
            dropped.addAll(line);
        }
        line.clear();
        letters = 0;
        framed = false;
    }
}
