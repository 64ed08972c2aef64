package org.signpost.ingest.input;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeFilter;

/** Plain text of HTML: paragraphs stay apart, entities are resolved, the address of a link stands behind its words. */
public final class HtmlText {
    /** Deeper elements become siblings; nesting costs nothing more. */
    static final int MAX_DEPTH = 64;

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "template", "noscript", "textarea", "select", "title");
    private static final Set<String> PARAGRAPHS =
            Set.of("p div ul ol blockquote pre table section article header footer h1 h2 h3 h4 h5 h6 form figure hr dl"
                    .split(" "));
    private static final Set<String> LINES = Set.of("li", "tr", "br", "dt", "dd");

    /** Somebody's name on a network, which leads to that account: a name, no address that somebody recommends. */
    private static final Pattern MENTION = Pattern.compile("@[\\p{L}\\p{N}_.@-]{1,100}");

    private HtmlText() {}

    public static Parser parser() {
        return Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    }

    /** HTML as a browser would get it: line ends in it mean nothing. */
    public static String ofRendered(String html) {
        return of(parse(html), false, node -> false);
    }

    /** HTML as WordPress stores a comment: line ends in it are line ends. */
    public static String ofStored(String html) {
        return isPlain(html) ? html : of(parse(html), true, node -> false);
    }

    /** A name or a title in which entities may stand. */
    public static String ofName(String html) {
        return isPlain(html) ? html : ofRendered(html).strip();
    }

    private static boolean isPlain(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0;
    }

    private static Element parse(String html) {
        return parser().parseInput(html, "").body();
    }

    /** The text of a part of a rendered page without the elements that {@code skipped} names. */
    public static String of(Element root, Predicate<Element> skipped) {
        return of(root, false, node -> node instanceof Element element && skipped.test(element));
    }

    /** The same without the elements and words that {@code skipped} names. */
    public static String ofNodes(Element root, Predicate<Node> skipped) {
        return of(root, false, skipped);
    }

    private static String of(Element root, boolean keepLines, Predicate<Node> skipped) {
        Writer writer = new Writer(keepLines, skipped);
        root.filter(writer);
        return writer.text.toString();
    }

    private static final class Writer implements NodeFilter {
        private final StringBuilder text = new StringBuilder();
        private final boolean keepLines;
        private final Predicate<Node> skipped;

        Writer(boolean keepLines, Predicate<Node> skipped) {
            this.keepLines = keepLines;
            this.skipped = skipped;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof Element element) {
                if (UNSEEN.contains(element.normalName()) || skipped.test(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                open(element);
            } else if (node instanceof TextNode words && !skipped.test(words)) {
                append(words.getWholeText());
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (PARAGRAPHS.contains(node.normalName())) {
                breakLines(2);
            } else if (node instanceof Element element && element.normalName().equals("a")) {
                address(element);
            }
            return FilterResult.CONTINUE;
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
            boolean mention =
                    link.hasClass("mention") || MENTION.matcher(link.text()).matches();
            if (outside
                    && !mention
                    && href.length() <= 300
                    && !link.text().contains("://")
                    && !href.contains("#comment-")) {
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
