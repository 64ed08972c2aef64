package org.signpost.ingest.reader.html.markup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Where moderation has put a comment, by the classes of its element, as WordPress's own pages for moderators have them. */
public final class ModerationMarks {
    private static final Map<String, Set<String>> MARKS = Map.of(
            "hold", MarkupWords.of("held-mark"),
            "spam", MarkupWords.of("spam-mark"),
            "trash", MarkupWords.of("trash-mark"));
    private static final List<String> DATA = List.of("data-status", "data-comment-status", "data-moderation-status");
    private static final Pattern BEFORE = Pattern.compile("^(?:(?:comment|status|is|item|entry|state)[-_]{1,2}){1,3}");
    private static final int LONGEST = 400;

    private ModerationMarks() {}

    /** The status in the words of WordPress, or empty where the classes say nothing of it. */
    public static Optional<String> of(Element comment) {
        Element parent = comment.parent();
        boolean item = parent != null
                && parent.normalName().equals("li")
                && !comment.normalName().equals("li");
        return marked(comment).or(() -> item ? marked(Objects.requireNonNull(parent)) : Optional.empty());
    }

    private static Optional<String> marked(Element element) {
        Stream<String> classes = element.className().length() > LONGEST ? Stream.of() : element.classNames().stream();
        return Stream.concat(classes, DATA.stream().map(element::attr))
                .filter(word -> word.length() <= LONGEST)
                .map(word ->
                        BEFORE.matcher(word.strip().toLowerCase(Locale.ROOT)).replaceFirst(""))
                .flatMap(word -> MARKS.entrySet().stream()
                        .filter(mark -> mark.getValue().contains(word))
                        .map(Map.Entry::getKey))
                .findFirst();
    }
}
