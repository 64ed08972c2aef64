package org.signpost.ingest.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands between the first lines of entries: texts with the buttons around them, and dates that some themes write below. */
final class EntryBodies {
    private static final int LONGEST_BUTTON = 25;

    private final List<String> lines;
    private final List<EntryStart> entries;
    private final List<List<String>> bodies = new ArrayList<>();
    private final @Nullable String button;
    private final DatePlace place;

    /** Where the dates of a page stand that are not with the names. */
    private enum DatePlace {
        ABOVE_NAME,
        BELOW_NAME,
        BELOW_TEXT
    }

    EntryBodies(List<String> lines, List<EntryStart> entries) {
        this.lines = lines;
        this.entries = entries;
        for (int i = 0; i < entries.size(); i++) {
            int from = entries.get(i).body();
            int end = i + 1 < entries.size() ? entries.get(i + 1).line() : lines.size();
            bodies.add(typed(lines.subList(from, Math.max(from, end)).stream()
                    .takeWhile(line -> !WidgetLine.isEnd(line))
                    .filter(line -> !WidgetLine.isPaging(line))
                    .toList()));
        }
        button = sharedButton();
        place = place();
    }

    /** One entry: its lines, and the date where it stands in them. */
    record Body(List<String> lines, @Nullable DateLine date) {}

    Body body(int index) {
        EntryStart entry = entries.get(index);
        List<String> body = bodies.get(index);
        if (button != null && entry.isComment()) {
            body = typed(body.subList(0, body.size() - 1));
        }
        if (entry.date() != null || body.isEmpty()) {
            return new Body(body, entry.date());
        }
        DateLine first = date(body.getFirst());
        DateLine last = date(body.getLast());
        List<String> head = last == null ? body : typed(body.subList(0, body.size() - 1));
        return switch (place) {
            case ABOVE_NAME -> new Body(head, above(entry));
            case BELOW_TEXT -> new Body(head, last);
            case BELOW_NAME -> new Body(first == null ? body : typed(body.subList(1, body.size())), first);
        };
    }

    private @Nullable DateLine above(EntryStart entry) {
        return entry.line() == 0 ? null : date(lines.get(entry.line() - 1));
    }

    private static @Nullable DateLine date(String line) {
        return DateLine.of(line).orElse(null);
    }

    /** The lines without the buttons above and below them; a person may also have typed nothing but "Like". */
    private static List<String> typed(List<String> body) {
        int from = 0;
        int to = body.size();
        while (from < to && isNothing(body.get(from))) {
            from++;
        }
        boolean buttons = false;
        while (to > from && (isNothing(body.get(to - 1)) || (buttons && WidgetLine.isZero(body.get(to - 1))))) {
            buttons |= !body.get(to - 1).isBlank();
            to--;
        }
        if (from < to) {
            return body.subList(from, to);
        }
        List<String> words = body.stream().filter(line -> !line.isBlank()).toList();
        return words.size() > 1 ? words.subList(0, 1) : List.of();
    }

    private static boolean isNothing(String line) {
        return line.isBlank() || WidgetLine.isButton(line);
    }

    private List<List<String>> ofComments() {
        List<List<String>> comments = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).isComment()) {
                comments.add(bodies.get(i));
            }
        }
        return comments;
    }

    /** A short line below an empty one with which every text of the page ends is a button in a language not known here. */
    private @Nullable String sharedButton() {
        List<List<String>> comments = ofComments();
        Set<String> endings = comments.stream().map(EntryBodies::ending).collect(Collectors.toSet());
        String ending =
                endings.size() == 1 && comments.size() > 1 ? endings.iterator().next() : "";
        return ending.isEmpty() ? null : ending;
    }

    private static String ending(List<String> body) {
        int last = body.size() - 1;
        boolean below = last >= 2 && body.get(last - 1).isBlank();
        String line = below ? WidgetLine.plain(body.get(last)) : "";
        boolean words = line.length() <= LONGEST_BUTTON && line.codePoints().allMatch(EntryBodies::isOfButton);
        return words ? line : "";
    }

    private static boolean isOfButton(int point) {
        return Character.isLetter(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private DatePlace place() {
        List<EntryStart> comments =
                entries.stream().filter(EntryStart::isComment).toList();
        boolean known = comments.stream().anyMatch(entry -> entry.date() != null);
        long above = comments.stream().filter(entry -> above(entry) != null).count();
        long below = ofComments().stream()
                .filter(body -> !body.isEmpty() && date(body.getLast()) != null)
                .count();
        if (known || Math.max(above, below) * 2 <= comments.size()) {
            return DatePlace.BELOW_NAME;
        }
        return above(comments.getFirst()) != null ? DatePlace.ABOVE_NAME : DatePlace.BELOW_TEXT;
    }
}
