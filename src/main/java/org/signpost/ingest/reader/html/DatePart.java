package org.signpost.ingest.reader.html;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.found.SourceDates;
import org.signpost.ingest.input.PlainText;
import org.signpost.ingest.reader.html.markup.MarkupRoles;
import org.signpost.ingest.reader.html.markup.OwnElements;

/**
 * Where a comment says when it was written: for machines where it does, else in words.
 *
 * @param words as {@link SourceDates} reads them: a date, or how long ago it was
 */
record DatePart(Element element, String words) {
    private static final String BLOGGER = "showComment=";
    private static final int LONGEST_LINK = 2000;
    private static final int LONGEST_BESIDE = 80;
    private static final Set<String> SMALL = Set.of("a", "span", "small", "abbr");
    private static final Pattern SECONDS = Pattern.compile("1\\d{9}(?:\\d{3})?");

    static @Nullable DatePart of(OwnElements own, @Nullable Element author) {
        TypedWords typed = new TypedWords(own.root(), author);
        Stream<Function<Element, Stream<String>>> ranks = Stream.of(
                element -> element.normalName().equals("time") ? Stream.of(element.attr("datetime")) : Stream.of(),
                element -> MarkupRoles.isDate(element)
                        ? Stream.of(element.attr("datetime"), element.attr("content"), element.attr("title"))
                        : Stream.of(),
                DatePart::forMachines,
                element -> typed.hold(element) ? Stream.of() : ofBlogger(element),
                element -> MarkupRoles.isDate(element) ? Stream.of(OwnElements.fewWords(element)) : Stream.of(),
                element -> typed.hold(element) ? Stream.of() : besides(element),
                element -> typed.hold(element) ? Stream.of() : line(element));
        return ranks.flatMap(rank -> own.all().stream()
                        .flatMap(element -> rank.apply(element)
                                .map(words -> of(element, words))
                                .filter(Objects::nonNull)))
                .findFirst()
                .or(() -> ago(own, typed))
                .or(() -> brief(own, typed))
                .orElse(null);
    }

    /** "5 days ago", where nothing better stands. */
    private static Optional<DatePart> ago(OwnElements own, TypedWords typed) {
        Stream<Function<Element, Stream<String>>> ranks = Stream.of(
                element -> isNamedDate(element) ? Stream.of(OwnElements.fewWords(element)) : Stream.of(),
                // A person may have answered with these very words, in a paragraph.
                element -> element.normalName().equals("p") || isInSentence(element) || typed.hold(element)
                        ? Stream.of()
                        : Stream.of(element.attr("title"), OwnElements.ownWords(element)),
                element -> typed.hold(element) ? Stream.of() : line(element));
        return ranks.flatMap(rank -> own.shown().stream()
                        .flatMap(element -> rank.apply(element)
                                .map(DateInWords::agoIn)
                                .filter(Objects::nonNull)
                                .map(place -> new DatePart(element, place.words()))))
                .findFirst();
    }

    /** "Jun 20th", "9.5.14" or a year that another calendar counts: where it stands alone, and not among what a person typed. */
    private static Optional<DatePart> brief(OwnElements own, TypedWords typed) {
        return own.shown().stream()
                .filter(element ->
                        isNamedDate(element) || (SMALL.contains(element.normalName()) && !typed.hold(element)))
                .map(element -> new DatePart(element, OwnElements.fewWords(element)))
                .filter(part -> SourceDates.isWithoutYear(part.words())
                        || SourceDates.isOfOtherCalendar(part.words())
                        || (isNamedDate(part.element()) && SourceDates.isDateInItsPlace(part.words())))
                .findFirst();
    }

    /** A link within a sentence, such as one on "hier", which is "yesterday" in French and "here" in German. */
    private static boolean isInSentence(Element element) {
        Element line = element.parent();
        return !element.isBlock() && line != null && OwnElements.ownWords(line).length() > LONGEST_BESIDE;
    }

    private static boolean isNamedDate(Element element) {
        return element.normalName().equals("time") || MarkupRoles.isDate(element);
    }

    private static @Nullable DatePart of(Element element, String raw) {
        if (raw.isBlank() || raw.length() > 300) {
            return null;
        }
        String line = PlainText.line(raw, 300);
        if (SourceDates.isDate(line)) {
            return new DatePart(element, line);
        }
        DateInWords.Place place = DateInWords.in(line);
        return place == null ? null : new DatePart(element, place.words());
    }

    /** Attributes that scripts read: an instant, or the seconds since 1970. */
    private static Stream<String> forMachines(Element element) {
        return element.attributes().asList().stream()
                .filter(data ->
                        data.getKey().startsWith("data-") && data.getKey().length() < 40)
                .filter(data -> MarkupRoles.isDateWord(data.getKey()))
                .map(data -> instant(data.getValue()));
    }

    /** Blogger's links to a comment end in the milliseconds at which it was written. */
    private static Stream<String> ofBlogger(Element element) {
        String href = element.normalName().equals("a") ? element.attr("href") : "";
        int at = href.length() > LONGEST_LINK ? -1 : href.indexOf(BLOGGER);
        int end = href.indexOf('#', Math.max(at, 0));
        return at < 0 || end < 0 ? Stream.of() : Stream.of(instant(href.substring(at + BLOGGER.length(), end)));
    }

    private static String instant(String value) {
        String digits = value.strip();
        if (!SECONDS.matcher(digits).matches()) {
            return value;
        }
        long number = Long.parseLong(digits);
        return (digits.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number)).toString();
    }

    private static Stream<String> besides(Element element) {
        return Stream.of(element.attr("title"), element.attr("aria-label"), lineWords(element));
    }

    /** Its own words; with those of a link in it where the hour stands in the link. */
    private static String lineWords(Element element) {
        String own = OwnElements.ownWords(element);
        if (element.childrenSize() == 0 || DateInWords.in(own) == null) {
            return own;
        }
        String all = OwnElements.fewWords(element);
        return DateInWords.in(all) == null ? own : all;
    }

    private static Stream<String> line(Element element) {
        return MarkupRoles.isFrame(element) || MarkupRoles.isAuthor(element)
                ? Stream.of(OwnElements.fewWords(element))
                : Stream.of();
    }
}
