package org.signpost.ingest.reader;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Plain text of HTML: paragraphs stay apart, entities are resolved, the address of a link stands behind its words. */
final class HtmlText {
    /** Deeper elements become siblings; nesting costs nothing more. */
    static final int MAX_DEPTH = 64;

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "template", "noscript", "textarea", "select", "title");
    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "div",
            "ul",
            "ol",
            "blockquote",
            "pre",
            "table",
            "section",
            "article",
            "header",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "form",
            "figure",
            "hr",
            "dl");
    private static final Set<String> LINES = Set.of("li", "tr", "br", "dt", "dd");

    private HtmlText() {}

    static Parser parser() {
        return Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    }

    /** HTML as a browser would get it: line ends in it mean nothing. */
    static String ofRendered(String html) {
        return of(parse(html), false);
    }

    /** HTML as WordPress stores a comment: line ends in it are line ends. */
    static String ofStored(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0 ? html : of(parse(html), true);
    }

    /** A name or a title in which entities may stand. */
    static String ofName(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0
                ? html
                : of(parse(html), false).strip();
    }

    private static Element parse(String html) {
        Document document = parser().parseInput(html, "");
        return document.body();
    }

    static String of(Element root, boolean keepLines) {
        Writer writer = new Writer(keepLines, node -> false);
        NodeTraversor.traverse(writer, root);
        return writer.text.toString();
    }

    /** As the other, without the parts that {@code skip} names. */
    static String of(Element root, java.util.function.Predicate<Element> skip) {
        Writer writer = new Writer(false, skip);
        NodeTraversor.traverse(writer, root);
        return writer.text.toString();
    }

    private static final class Writer implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private final boolean keepLines;
        private final java.util.function.Predicate<Element> skip;
        private int skipping;

        Writer(boolean keepLines, java.util.function.Predicate<Element> skip) {
            this.keepLines = keepLines;
            this.skip = skip;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                if (skipping > 0 || UNSEEN.contains(element.normalName()) || skip.test(element)) {
                    skipping++;
                } else {
                    open(element);
                }
            } else if (skipping == 0 && node instanceof TextNode words && !(node.parent() instanceof Comment)) {
                append(words.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (skipping > 0) {
                skipping--;
            } else if (PARAGRAPHS.contains(element.normalName())) {
                breakLines(2);
            } else if (element.normalName().equals("a")) {
                address(element);
            }
        }

        private void open(Element element) {
            String name = element.normalName();
            if (PARAGRAPHS.contains(name)) {
                breakLines(2);
            } else if (name.equals("br")) {
                trimBlank();
                text.append('\n');
            } else if (LINES.contains(name)) {
                breakLines(1);
            } else if (name.equals("img")) {
                append(element.hasClass("emoji") || element.hasClass("wp-smiley") ? element.attr("alt") : "");
            } else if (!Tag.isKnownTag(name) && name.length() < 60) {
                // What a person typed between angle brackets and WordPress took for a tag.
                text.append('<').append(name).append('>');
            }
        }

        private void address(Element link) {
            String href = link.attr("href").strip();
            String lower = href.toLowerCase(Locale.ROOT);
            boolean outside = lower.startsWith("http://") || lower.startsWith("https://");
            if (outside && href.length() <= 300 && !link.text().contains("://") && !href.contains("#comment-")) {
                text.append(" (").append(href).append(')');
            }
        }

        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                char next = words.charAt(i);
                boolean blank = next == ' ' || next == '\t' || next == '\n' || next == '\r' || next == '\f';
                if (next == '\n' && keepLines) {
                    text.append('\n');
                } else if (!blank) {
                    text.append(next);
                } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                    text.append(' ');
                }
            }
        }

        private void breakLines(int wanted) {
            trimBlank();
            int have = 0;
            while (have < wanted && have < text.length() && text.charAt(text.length() - 1 - have) == '\n') {
                have++;
            }
            if (!text.isEmpty()) {
                text.append("\n".repeat(wanted - have));
            }
        }

        private void trimBlank() {
            while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
        }
    }
}
