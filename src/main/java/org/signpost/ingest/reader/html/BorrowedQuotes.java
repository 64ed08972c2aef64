package org.signpost.ingest.reader.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.reader.text.SpokenWords;

/**
 * Quotes of what others said on the same page, which are no words of those who quote them: their words stand in another comment,
 * or they name it or its author. What nobody on the page has said, such as a letter that somebody shows, is left where it is.
 */
final class BorrowedQuotes {
    private final ThreadStructure thread;
    private final List<Element> elements;
    private final Map<Element, Integer> places = new HashMap<>();
    private final Map<String, TreeSet<Integer>> byAuthor = new HashMap<>();
    private final Map<Element, HtmlComment> entries = new LinkedHashMap<>();
    private final Map<Element, Element> sources = new HashMap<>();
    private final Map<Element, Element> parents = new HashMap<>();

    private boolean isInOrder = true;

    private BorrowedQuotes(Map<Element, HtmlComment> comments, ThreadStructure thread) {
        this.thread = thread;
        this.elements = List.copyOf(comments.keySet());
        comments.forEach((element, comment) -> {
            int place = places.size();
            places.put(element, place);
            String author = comment.author();
            if (author != null) {
                byAuthor.computeIfAbsent(plain(author), some -> new TreeSet<>()).add(place);
            }
            Element parent = thread.parent(element);
            if (parent != null) {
                parents.put(element, parent);
            }
        });
    }

    /** Looks at all comments of a page. */
    static BorrowedQuotes in(Map<Element, HtmlComment> comments, ThreadStructure thread) {
        BorrowedQuotes borrowed = new BorrowedQuotes(comments, thread);
        borrowed.parents.forEach(
                (answer, parent) -> borrowed.isInOrder &= borrowed.place(parent) < borrowed.place(answer));
        Map<Element, List<QuotePart>> quotes = new HashMap<>();
        comments.forEach((element, comment) -> quotes.put(element, comment.quotes()));
        List<String> all = quotes.values().stream()
                .flatMap(List::stream)
                .flatMap(quote -> quote.wordings().stream())
                .toList();
        List<String> own = all.isEmpty()
                ? List.of()
                : comments.values().stream()
                        .map(comment -> comment.without(all(comment.quotes())).text())
                        .toList();
        SpokenWords spoken = new SpokenWords(all, own);
        comments.forEach(
                (element, comment) -> borrowed.look(element, comment, quotes.getOrDefault(element, List.of()), spoken));
        return borrowed;
    }

    private void look(Element element, HtmlComment comment, List<QuotePart> quotes, SpokenWords spoken) {
        int place = place(element);
        List<QuotePart> others = new ArrayList<>();
        for (QuotePart quote : quotes) {
            OptionalInt source = source(quote, place, spoken);
            if (source.isPresent() && source.getAsInt() < place) {
                sources.putIfAbsent(element, elements.get(source.getAsInt()));
            }
            if (source.isPresent() || quote.namesOtherPage(thread::isKnown)) {
                others.add(quote);
            }
        }
        entries.put(element, others.isEmpty() ? comment : comment.without(all(others)));
    }

    private int place(Element element) {
        return places.getOrDefault(element, 0);
    }

    private OptionalInt source(QuotePart quote, int place, SpokenWords spoken) {
        Element named = quote.references().stream()
                .map(thread::known)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Integer known = named == null ? null : places.get(named);
        if (known != null) {
            return known == place ? OptionalInt.empty() : OptionalInt.of(known);
        }
        OptionalInt said = quote.wordings().stream()
                .map(words -> spoken.source(words, place))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
        return said.isPresent() ? said : byName(quote, place);
    }

    /** The last comment before it of the author whom a quote names; where there is none, the next one. */
    private OptionalInt byName(QuotePart quote, int place) {
        for (String name : quote.names()) {
            TreeSet<Integer> theirs = byAuthor.getOrDefault(plain(name), new TreeSet<>());
            Integer before = theirs.lower(place);
            Integer nearest = before == null ? theirs.higher(place) : before;
            if (nearest != null) {
                return OptionalInt.of(nearest);
            }
        }
        return OptionalInt.empty();
    }

    private static Set<Element> all(List<QuotePart> quotes) {
        Set<Element> all = new HashSet<>();
        quotes.forEach(quote -> all.addAll(quote.elements()));
        return all;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The comments without such quotes, in the order of the page. */
    Map<Element, HtmlComment> entries() {
        return entries;
    }

    /**
     * The comment that this one answers, or null at the top of a thread. Where no answer stands above what it answers, one that
     * quotes a comment above it answers that.
     */
    @Nullable Element parent(Element comment) {
        Element parent = parents.get(comment);
        return parent == null && isInOrder ? sources.get(comment) : parent;
    }
}
