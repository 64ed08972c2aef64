package org.signpost.ingest.reader.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentType;
import org.signpost.ingest.found.PageWords;
import org.signpost.ingest.reader.html.markup.MarkupRoles;
import org.signpost.ingest.reader.html.markup.ModerationMarks;
import org.signpost.ingest.reader.html.markup.OwnElements;

/** One comment of a page, without the answers that stand inside it. */
final class HtmlComment {
    private static final Set<String> AWAITING = PageWords.of("awaiting");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!\\u2026\\u3002]{1,3}$");

    private final Element element;
    private final OwnElements own;
    private final @Nullable AuthorPart author;
    private final @Nullable DatePart date;
    private final Predicate<Element> isOther;
    private final CommentText text;

    private HtmlComment(Element element, Set<Element> comments) {
        this.element = element;
        this.isOther = some -> !some.equals(element) && comments.contains(some);
        this.own = OwnElements.of(element, isOther);
        AuthorPart marked = AuthorPart.of(own, isPing());
        this.date = DatePart.of(own, marked == null ? null : marked.element());
        this.author = marked != null || date == null ? marked : AuthorGuess.of(own, date);
        this.text = new CommentText(own, isOther, author, date);
    }

    private HtmlComment(HtmlComment whole, Set<Element> leftOut) {
        this.element = whole.element;
        this.own = whole.own;
        this.author = whole.author;
        this.date = whole.date;
        this.isOther = whole.isOther.or(leftOut::contains);
        this.text = new CommentText(own, isOther, author, date);
    }

    /** The same without these quotes in its text; one that says nothing else is left as it is. */
    HtmlComment without(Set<Element> quotes) {
        HtmlComment rest = new HtmlComment(this, quotes);
        return quotes.isEmpty() || rest.isSilent() ? this : rest;
    }

    /** The quotes in it, without those that stand in other quotes. */
    List<QuotePart> quotes() {
        Set<Element> quotes = new HashSet<>();
        List<QuotePart> outer = new ArrayList<>();
        for (Element some : own.shown()) {
            if (MarkupRoles.isQuote(some)) {
                boolean inner = OwnElements.isWithin(some.parent(), quotes, element);
                quotes.add(some);
                outer.addAll(inner ? List.of() : List.of(QuotePart.of(some)));
            }
        }
        return outer;
    }

    /** Each of these elements as a comment, in their order; what stands in another of them belongs to that one. */
    static Map<Element, HtmlComment> each(Collection<Element> elements) {
        Set<Element> all = Set.copyOf(elements);
        Map<Element, HtmlComment> comments = new LinkedHashMap<>();
        elements.forEach(element -> comments.put(element, new HtmlComment(element, all)));
        return comments;
    }

    /** One element as a comment, without what belongs to others of these. */
    static HtmlComment among(Set<Element> others, Element element) {
        return new HtmlComment(element, others);
    }

    CommentType type() {
        if (isCalled("pingback")) {
            return CommentType.PINGBACK;
        }
        return isCalled("trackback") ? CommentType.TRACKBACK : CommentType.COMMENT;
    }

    /** In some themes the list item around the comment has the class. */
    private boolean isCalled(String type) {
        Element parent = element.parent();
        return element.hasClass(type)
                || (parent != null
                        && parent.normalName().equals("li")
                        && !element.normalName().equals("li")
                        && parent.hasClass(type));
    }

    boolean isSilent() {
        return text().isBlank();
    }

    @Nullable String author() {
        return author == null ? null : author.name();
    }

    @Nullable String date() {
        return date == null ? null : date.words();
    }

    String text() {
        boolean unnamed = author == null || !author.element().hasClass("fn");
        if (isPing() && text.body() == null && unnamed) {
            return "";
        }
        return text.text();
    }

    /** Where moderation has put it, in the words of WordPress, or null where the page shows it to everybody. */
    @Nullable String status() {
        return ModerationMarks.of(element).orElseGet(() -> isAwaited() ? "hold" : null);
    }

    /** Whether the page shows it only to whoever wrote it, until somebody approves it. */
    private boolean isAwaited() {
        return own.all().stream().anyMatch(some -> some.hasClass("comment-awaiting-moderation") || isNotice(some));
    }

    private static boolean isNotice(Element some) {
        String words = OwnElements.fewWords(some).toLowerCase(Locale.ROOT);
        return AWAITING.contains(END_OF_SENTENCE.matcher(words).replaceFirst(""));
    }

    /** Whether it says who wrote it, or when. */
    boolean isTold() {
        return author != null || date != null;
    }

    /** Another page's link, whose text may be its name alone. */
    boolean isPing() {
        return type() != CommentType.COMMENT;
    }

    boolean isSaidBySomebody() {
        return author != null;
    }

    boolean isDated() {
        return date != null;
    }
}
