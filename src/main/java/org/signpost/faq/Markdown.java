package org.signpost.faq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * An entry's answer as a page, as plain text, and its links. HTML in it is shown as the characters it is made of; of
 * links only web addresses, {@code faq:slug} and {@code contact:} work, of any other the words stay. Thread-safe.
 */
public final class Markdown {
    private static final String ENTRY = "faq:";
    private static final String CONTACT = "contact:";
    /** Quotes in quotes in quotes: what is deeper than this is text. The renderer calls itself for each level. */
    private static final int DEEPEST = 40;

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(DEEPEST).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private Markdown() {}

    /**
     * Where links of our own lead.
     *
     * @param entry gives the address of the entry of a slug, or empty where there is none
     * @param contact the address of the private contact page, or empty where nobody has set it
     */
    public record Links(Function<String, Optional<String>> entry, Optional<String> contact) {}

    /** The answer as HTML that is safe to put on a page. */
    public static String html(String markdown, Links links) {
        Node document = PARSER.parse(markdown);
        document.accept(new Rewriting(links));
        return RENDERER.render(document);
    }

    /** The answer as plain text, one line for each paragraph, list item and heading. */
    public static String text(String markdown) {
        StringBuilder text = new StringBuilder();
        append(PARSER.parse(markdown), text);
        return text.toString().strip();
    }

    private static void append(Node node, StringBuilder text) {
        switch (node) {
            case Text words -> text.append(words.getLiteral());
            case Code code -> text.append(code.getLiteral());
            case SoftLineBreak _, HardLineBreak _ -> text.append(' ');
            default -> {
                for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                    append(child, text);
                }
            }
        }
        boolean endsLine = node instanceof Paragraph || node instanceof Heading || node instanceof ListItem;
        if (endsLine && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    /** Every link's target as written. */
    public static List<String> targets(String markdown) {
        List<String> targets = new ArrayList<>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                targets.add(link.getDestination());
                visitChildren(link);
            }
        });
        return targets;
    }

    /** The slug that a link's target names, or empty where it is no link to an entry. */
    public static Optional<String> slug(String target) {
        return target.startsWith(ENTRY) ? Optional.of(target.substring(ENTRY.length())) : Optional.empty();
    }

    /** Whether a link's target is the private contact page. */
    public static boolean isContact(String target) {
        return target.equals(CONTACT);
    }

    /** Whether a link's target is a page on the web. */
    public static boolean isWebAddress(String target) {
        return (target.startsWith("https://") || target.startsWith("http://"))
                && target.indexOf(' ') < 0
                && target.length() <= 2_000;
    }

    /** Puts in the addresses, unlinks what may not be a link, and keeps the page's one first heading the page's own. */
    private static final class Rewriting extends AbstractVisitor {
        private final Links links;

        Rewriting(Links links) {
            this.links = links;
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            address(link.getDestination()).ifPresentOrElse(link::setDestination, () -> unwrap(link));
        }

        private Optional<String> address(String target) {
            if (isContact(target)) {
                return links.contact();
            }
            return slug(target)
                    .map(links.entry())
                    .orElseGet(() -> Optional.of(target).filter(Markdown::isWebAddress));
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            unwrap(image);
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.max(2, heading.getLevel()));
            visitChildren(heading);
        }

        private static void unwrap(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
                node.insertBefore(child);
            }
            node.unlink();
        }
    }
}
