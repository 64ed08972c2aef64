package org.signpost.ingest.reader.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.input.HtmlText;
import org.signpost.ingest.reader.html.markup.MarkupRoles;
import org.signpost.ingest.reader.html.markup.OwnElements;

/**
 * A quote within a comment, with the line that says whose words they are.
 *
 * @param lead the line before it, where that says so, or null
 */
record QuotePart(Element element, @Nullable Element lead) {
    private static final List<String> NAMES = List.of("data-username", "data-quote", "data-author");
    private static final List<String> POSTS =
            List.of("data-post", "data-post-id", "data-source", "data-comment-id", "data-comment");
    /** "977", "post: 977", "comment-977". */
    private static final Pattern NUMBER = Pattern.compile("(?:[a-z]{1,20}[:_ -]{1,3})?\\d{1,20}");

    private static final int MOST_HEAD = 12;
    private static final int LONGEST = 200;

    static QuotePart of(Element element) {
        Element before = element.previousElementSibling();
        boolean leads = before != null && (MarkupRoles.isQuoteHead(before) || name(before) != null);
        return new QuotePart(element, leads ? before : null);
    }

    List<Element> elements() {
        return lead == null ? List.of(element) : List.of(element, lead);
    }

    /** What is quoted: all of it, and without its first line, which may say whose words they are. */
    List<String> wordings() {
        String all =
                HtmlText.of(element, some -> some.normalName().equals("cite")).strip();
        int end = all.indexOf('\n');
        return end < 0 ? List.of(all) : List.of(all, all.substring(end).strip());
    }

    /** What its attributes and links say of the comment that it quotes. */
    List<String> references() {
        Stream<String> said = POSTS.stream().map(element::attr).filter(value -> !value.isEmpty());
        Stream<String> told =
                head().flatMap(some -> POSTS.stream().map(some::attr)).filter(value -> !value.isEmpty());
        Stream<String> linked = Stream.concat(Stream.of(element.attr("cite")), head().map(some -> some.attr("href")))
                .filter(href -> href.indexOf('#') >= 0);
        return Stream.of(said, told, linked).flatMap(some -> some).toList();
    }

    /** Whether its attributes name a comment that is not on this page. */
    boolean namesOtherPage(Predicate<String> isKnown) {
        return Stream.concat(
                        Stream.of(element),
                        head().filter(some -> some.normalName().equals("a")))
                .flatMap(some -> POSTS.stream().map(some::attr))
                .anyMatch(value -> NUMBER.matcher(value).matches() && !isKnown.test(value));
    }

    /** Whom it names as the author of its words. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        NAMES.stream().map(element::attr).filter(name -> !name.isBlank()).forEach(names::add);
        head().map(some ->
                        some.normalName().equals("cite") ? AuthorPart.of(some).name() : name(some))
                .filter(Objects::nonNull)
                .forEach(names::add);
        return names;
    }

    /** The elements in which the author stands, if anywhere: the line before it, and its own first ones. */
    private Stream<Element> head() {
        Stream<Element> own = element.stream().skip(1).limit(MOST_HEAD);
        return lead == null ? own : Stream.concat(lead.stream().limit(MOST_HEAD), own);
    }

    /** The name in a line such as "Ana wrote:", or null where it is no such line. */
    private static @Nullable String name(Element line) {
        String words = OwnElements.fewWords(line);
        if (words.isEmpty() || words.length() > LONGEST) {
            return null;
        }
        String name = AuthorPart.of(line).name();
        int named = words.endsWith(":") ? words.length() - 1 : words.length();
        boolean said = words.endsWith(":") || AuthorPart.isBy(words);
        // A letter may begin with "Ana:".
        return said && !name.isEmpty() && name.length() < named ? name : null;
    }
}
