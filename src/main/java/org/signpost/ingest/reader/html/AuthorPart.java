package org.signpost.ingest.reader.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.found.PageWords;
import org.signpost.ingest.input.PlainText;
import org.signpost.ingest.reader.html.markup.MarkupRoles;
import org.signpost.ingest.reader.html.markup.MarkupWords;
import org.signpost.ingest.reader.html.markup.OwnElements;

/**
 * Where a comment says who wrote it, and the name without "says", a date or a badge.
 *
 * @param element that holds the name
 */
record AuthorPart(Element element, String name) {
    private static final int LONGEST = 200;
    private static final List<String> SAYS = PageWords.says();
    private static final Set<String> JOINING = MarkupWords.of("joining");
    private static final List<String> BY = PageWords.longestFirst("by");
    private static final Set<String> STRESSED = Set.of("b", "strong", "cite", "bdi", "h3", "h4", "h5", "h6");
    private static final Pattern NUMBERS = Pattern.compile("\\s[|\u2013\u2014\u00b7\u2022]\\s\\p{Nd}");
    private static final int MOST_INNER = 100;
    private static final Set<String> CARDS = Set.of("author", "creator");

    static @Nullable AuthorPart of(OwnElements own, boolean ping) {
        Stream<Predicate<Element>> ranks = Stream.of(
                AuthorPart::isName,
                element -> ping && element.normalName().equals("a") && element.hasClass("url"),
                element -> MarkupRoles.isAuthor(element) && MarkupRoles.isNamedName(element),
                MarkupRoles::isAuthor,
                element -> element.normalName().equals("cite") && element.closest("blockquote") == null,
                element -> element.normalName().equals("a") && element.hasClass("url"));
        return ranks.flatMap(rank -> framesLast(own, rank))
                .map(AuthorPart::of)
                .filter(part -> !part.name.isEmpty())
                .findFirst()
                .orElse(null);
    }

    static AuthorPart of(Element element) {
        return new AuthorPart(element, name(element));
    }

    private static Stream<Element> framesLast(OwnElements own, Predicate<Element> rank) {
        return Stream.concat(
                own.shown().stream().filter(rank).filter(Predicate.not(AuthorPart::isFrame)),
                own.shown().stream().filter(rank).filter(AuthorPart::isFrame));
    }

    /** Whether a text is in it: then it says of the comment who wrote it, as "user-comment" does, and is no name. */
    private static boolean isFrame(Element element) {
        return element.stream().skip(1).limit(MOST_INNER).anyMatch(MarkupRoles::isBody);
    }

    /** What the standards for marking up names call one. */
    private static boolean isName(Element element) {
        if ((element.hasClass("fn") && !isReviewed(element)) || element.hasClass("wp-block-comment-author-name")) {
            return true;
        }
        boolean name = element.hasClass("p-name") || element.attr("itemprop").equals("name");
        Element card = element.parent();
        for (int i = 0; name && card != null && i < 4; i++, card = card.parent()) {
            if (card.hasClass("p-author")
                    || card.hasClass("h-card")
                    || CARDS.contains(card.attr("itemprop").toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return element.hasClass("p-author") && element.selectFirst(".p-name") == null;
    }

    /** In an hReview the thing that was reviewed has a name as well. */
    private static boolean isReviewed(Element element) {
        Element parent = element.parent();
        return parent != null && parent.hasClass("item") && element.closest(".hreview") != null;
    }

    private static String name(Element element) {
        String full = words(element);
        String name = cleaned(full);
        if (name.length() == full.length() && full.length() < 60) {
            return name;
        }
        Element stressed = element.stream()
                .filter(inner -> STRESSED.contains(inner.normalName()) && !inner.equals(element))
                .filter(inner -> !MarkupRoles.isNoise(inner))
                .findFirst()
                .orElse(null);
        String shorter = stressed == null ? "" : cleaned(words(stressed));
        return !shorter.isEmpty() && full.startsWith(shorter) ? shorter : name;
    }

    /** The words of an element without what is no name. */
    private static String words(Element element) {
        StringBuilder words = new StringBuilder();
        element.filter((node, depth) -> {
            if (words.length() > LONGEST) {
                return FilterResult.STOP;
            }
            if (node instanceof TextNode text) {
                words.append(isBehindStressed(text) ? " " : "");
                words.append(
                        text.getWholeText(),
                        0,
                        Math.min(LONGEST, text.getWholeText().length()));
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element inner) || inner.equals(element)) {
                return FilterResult.CONTINUE;
            }
            if (inner.normalName().equals("img") && inner.hasClass("emoji")) {
                words.append(inner.attr("alt"));
            }
            boolean none = MarkupRoles.isNoise(inner) || MarkupRoles.isDate(inner) || isMark(inner);
            boolean apart = inner.isBlock() || inner.normalName().equals("br");
            words.append(apart ? " " : "");
            return none ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
        });
        return PlainText.line(words.toString(), LONGEST);
    }

    private static boolean isBehindStressed(TextNode text) {
        Node before = text.previousSibling();
        return before != null && STRESSED.contains(before.normalName());
    }

    /** A link to the comment itself. */
    private static boolean isMark(Element element) {
        return element.normalName().equals("a") && element.attr("href").contains("#comment");
    }

    private static String cleaned(String words) {
        DateInWords.Place told = DateInWords.in(words);
        DateInWords.Place date = told == null ? DateInWords.agoIn(words) : told;
        String name = date == null
                ? withoutNumbers(words)
                : withoutJoining(words.substring(0, date.start()).strip());
        name = name.startsWith(",") ? name.substring(1).strip() : name;
        for (String by : BY) {
            if (name.toLowerCase(Locale.ROOT).startsWith(by + " ")) {
                name = name.substring(by.length()).strip();
                boolean small = !name.isEmpty() && Character.isLowerCase(name.codePointAt(name.lastIndexOf(' ') + 1));
                name = small ? withoutJoining(name) : name;
                break;
            }
        }
        return withoutSays(name);
    }

    /** Without a date that cannot be read: what begins with a number behind a dash. */
    private static String withoutNumbers(String words) {
        Matcher numbers = NUMBERS.matcher(words);
        return numbers.find() && numbers.start() > 0 ? words.substring(0, numbers.start()) : words;
    }

    /** Without the "on" of "Ana on March 2". */
    private static String withoutJoining(String words) {
        int blank = words.lastIndexOf(' ');
        boolean joining =
                blank > 0 && JOINING.contains(words.substring(blank + 1).toLowerCase(Locale.ROOT));
        return joining ? words.substring(0, blank).strip() : words;
    }

    /** Somebody may be called "Simon Says": the word is small, or a colon stands behind it. */
    private static String withoutSays(String words) {
        String name = withoutMarks(words);
        String bare = withoutDots(name);
        String seen = words.stripTrailing().endsWith(":") ? bare.toLowerCase(Locale.ROOT) : bare;
        for (String says : SAYS) {
            if (seen.endsWith(" " + says)) {
                return withoutMarks(bare.substring(0, seen.length() - says.length() - 1));
            }
        }
        return name;
    }

    private static String withoutMarks(String words) {
        int end = words.length();
        while (end > 0 && " :,|-\u2013\u2014\u00b7\u2022(".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end);
    }

    private static String withoutDots(String words) {
        int end = words.length();
        while (end > 0 && ".\u2026".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end);
    }

    /** Whether a line begins as one that says who wrote something. */
    static boolean isBy(String line) {
        String words = line.toLowerCase(Locale.ROOT);
        return BY.stream().anyMatch(by -> words.startsWith(by + " "));
    }

    /** Whether these words only join a name to what follows, such as "says:". */
    static boolean isSays(String words) {
        String plain = withoutDots(withoutMarks(words.strip())).toLowerCase(Locale.ROOT);
        return SAYS.contains(plain) || BY.contains(plain);
    }
}
