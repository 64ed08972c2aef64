package org.signpost.ingest.reader.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.found.PageWords;
import org.signpost.ingest.found.SourceDates;
import org.signpost.ingest.input.HtmlText;
import org.signpost.ingest.input.PlainText;
import org.signpost.ingest.reader.html.markup.MarkupRoles;
import org.signpost.ingest.reader.html.markup.OwnElements;

/**
 * The words that a person typed. Where the page marks them, these; else all words of the comment but the lines with the name, the
 * date, the buttons and the counts.
 */
final class CommentText {
    private static final Set<String> BUTTONS = PageWords.of("button");
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_SUBJECT = 64;
    private static final int LONGEST_DATE = 40;

    private final OwnElements own;
    private final Predicate<Element> isOther;
    private final @Nullable AuthorPart author;
    private final @Nullable DatePart date;

    CommentText(OwnElements own, Predicate<Element> isOther, @Nullable AuthorPart author, @Nullable DatePart date) {
        this.own = own;
        this.isOther = isOther;
        this.author = author;
        this.date = date;
    }

    String text() {
        Element body = body();
        if (body != null) {
            Element subject = repeatedSubject(body);
            return HtmlText.of(body, some -> some.equals(subject) || isOther.test(some) || MarkupRoles.isNoise(some));
        }
        String text = besides(this::isBeside);
        String more = text.isEmpty() ? besides(this::isPart) : text;
        return more.isEmpty() ? behindTheName() : more;
    }

    /** The element that the page marks as the words; one that also holds the name or the date is more than that. */
    @Nullable Element body() {
        List<Element> bodies = unquoted(own.shown().stream()
                .filter(MarkupRoles::isBody)
                .filter(some -> !holdsPart(some) && !isShortDate(some))
                .toList());
        Set<Element> known = new HashSet<>(bodies);
        Map<Element, Integer> inner = new HashMap<>();
        List<Element> outer = new ArrayList<>();
        for (Element some : bodies) {
            Element around = nearest(some.parent(), known);
            if (around != null) {
                inner.merge(around, 1, Integer::sum);
            } else if (some.hasText()) {
                outer.add(some);
            }
        }
        if (outer.isEmpty() || hasTwin(outer)) {
            return null;
        }
        Element body = outer.getFirst();
        return inner.getOrDefault(body, 0) == 1 ? narrowed(body, bodies) : body;
    }

    /** Those outside of quotes, where there are any: the box with what is quoted may be named like one with what was typed. */
    private List<Element> unquoted(List<Element> bodies) {
        Set<Element> quotes = own.shown().stream().filter(MarkupRoles::isQuote).collect(Collectors.toSet());
        List<Element> outside = bodies.stream()
                .filter(some -> !OwnElements.isWithin(some, quotes, own.root()))
                .toList();
        return outside.isEmpty() ? bodies : outside;
    }

    /** The heading above the words, where a system made it of their beginning because nobody typed a subject. */
    private @Nullable Element repeatedSubject(Element body) {
        Element heading = body.selectFirst(HEADINGS);
        String subject = heading == null ? "" : withoutEnd(OwnElements.fewWords(heading));
        if (heading == null || subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
            return null;
        }
        String words = HtmlText.of(body, some -> isOther.test(some) || MarkupRoles.isNoise(some))
                .strip();
        int end = words.indexOf('\n');
        boolean first = end > 0
                && withoutEnd(PlainText.line(words.substring(0, end), LONGEST_LINE))
                        .equals(subject);
        return first && PlainText.line(words.substring(end), LONGEST_LINE).startsWith(subject) ? heading : null;
    }

    /** Without the dots behind words that are cut, and the mark at the end of a sentence. */
    private static String withoutEnd(String words) {
        int end = words.length();
        while (end > 0 && " .\u2026!?".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end);
    }

    /** Several alike beside each other are paragraphs. */
    private static boolean hasTwin(List<Element> outer) {
        Element first = outer.getFirst();
        return outer.size() > 1
                && first.parent() != null
                && first.parent().equals(outer.get(1).parent())
                && first.className().equals(outer.get(1).className());
    }

    private @Nullable Element nearest(@Nullable Element from, Set<Element> known) {
        for (Element at = from; at != null && !at.equals(own.root()); at = at.parent()) {
            if (known.contains(at)) {
                return at;
            }
        }
        return null;
    }

    /** The only body within a body, where it holds most of the words: what else is there are a subject and links. */
    private static Element narrowed(Element body, List<Element> bodies) {
        return bodies.stream()
                .filter(some -> !some.equals(body) && OwnElements.isWithin(some, body))
                .findFirst()
                .filter(some -> some.text().length() * 2 >= body.text().length())
                .orElse(body);
    }

    /** Blogger calls the line with the hour "datetime secondary-text". */
    private static boolean isShortDate(Element some) {
        return MarkupRoles.isDate(some) && some.text().length() <= LONGEST_DATE;
    }

    private boolean holdsPart(Element some) {
        return (author != null && OwnElements.isWithin(author.element(), some))
                || (date != null && OwnElements.isWithin(date.element(), some));
    }

    private String besides(Predicate<Element> isFrame) {
        FrameLines lines = FrameLines.of(own.root(), isOther, isFrame, MarkupRoles::isNoise);
        return trimmed(lines.text());
    }

    /** Where the words stand on the line with the name. */
    private String behindTheName() {
        String text = trimmed(HtmlText.of(
                own.root(),
                some -> !some.equals(own.root()) && (isOther.test(some) || isPart(some) || MarkupRoles.isNoise(some))));
        int from = 0;
        while (from < text.length() && " :,|-\u2013\u2014\u00b7\u2022".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return AuthorPart.isSays(text.substring(from)) ? "" : text.substring(from);
    }

    /** The name, the date, and all that is named like the lines in which they stand. */
    private boolean isBeside(Element some) {
        return isPart(some) || MarkupRoles.isAuthor(some) || MarkupRoles.isDate(some) || MarkupRoles.isFrame(some);
    }

    private boolean isPart(Element some) {
        return (author != null && some.equals(author.element()))
                || (date != null && some.equals(date.element()) && !MarkupRoles.isBody(some) && !holdsParagraph(some))
                || (MarkupRoles.isDate(some) && isLongAgo(some))
                || (some.normalName().equals("a") && isMark(some));
    }

    /** Whether the date only stands above the words, in the same box. */
    private static boolean holdsParagraph(Element dated) {
        return !MarkupRoles.isDate(dated)
                && dated.select("p, blockquote").stream()
                        .anyMatch(paragraph -> !paragraph.equals(dated) && paragraph.hasText());
    }

    /** "5 days ago" stands where a date would, and says none. */
    private static boolean isLongAgo(Element some) {
        return SourceDates.isAgo(OwnElements.fewWords(some));
    }

    private static boolean isMark(Element link) {
        String href = link.attr("href");
        return href.startsWith("#") || href.contains("#comment");
    }

    /** Without lines at both ends that only repeat the name or the date, or that readers click on. */
    private String trimmed(String text) {
        List<String> lines = text.lines().toList();
        int from = 0;
        int to = lines.size();
        while (from < to && isBesideLine(lines.get(from))) {
            from++;
        }
        while (to > from && isBesideLine(lines.get(to - 1))) {
            to--;
        }
        return String.join("\n", lines.subList(from, to)).strip();
    }

    private boolean isBesideLine(String raw) {
        String line = raw.strip();
        if (line.length() > LONGEST_LINE) {
            return false;
        }
        return line.codePoints().noneMatch(FrameLines::isWord)
                || BUTTONS.contains(line.toLowerCase(Locale.ROOT))
                || PageWords.isGluedButtons(line)
                || AuthorPart.isSays(line)
                || (author != null && line.equals(author.name()))
                || SourceDates.isDate(line)
                || (date != null && line.equals(date.words()));
    }
}
