package org.signpost.ingest.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
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
        boolean portraits = entries.size() > 1 && entries.stream().allMatch(entry -> portrait(entry) >= 0);
        for (int i = 0; i < entries.size(); i++) {
            int from = entries.get(i).body();
            EntryStart next = i + 1 < entries.size() ? entries.get(i + 1) : null;
            int end = next == null ? lines.size() : portraits ? portrait(next) : next.line();
            bodies.add(lines.subList(from, Math.max(from, end)).stream()
                    .takeWhile(line -> !WidgetLine.isEnd(line))
                    .filter(line -> !WidgetLine.isPaging(line))
                    .toList());
        }
        cutBehindLastButton();
        bodies.replaceAll(EntryBodies::typed);
        button = sharedButton(UnaryOperator.identity());
        place = place();
    }

    /** Below the last entry a form may stand, in a language not known here: what ends every entry before ends that one too. */
    private void cutBehindLastButton() {
        int last = entries.size() - 1;
        String button = last > 0 && entries.get(last).isComment() ? sharedButton(EntryBodies::withoutBlanks) : null;
        if (button != null) {
            bodies.set(last, bodies.get(last).subList(0, lastButton(bodies.get(last), button) + 1));
        }
    }

    private static List<String> withoutBlanks(List<String> body) {
        int to = body.size();
        while (to > 0 && body.get(to - 1).isBlank()) {
            to--;
        }
        return body.subList(0, to);
    }

    /** The line above an entry with the words for its author's picture, such as "Ana's avatar"; -1 where there is none. */
    private int portrait(EntryStart entry) {
        String author = entry.marker().author();
        int at = entry.line() - 1;
        while (at >= 0 && lines.get(at).isBlank()) {
            at--;
        }
        String line = at < 0 ? "" : WidgetLine.plain(lines.get(at));
        boolean named = author != null && !author.isEmpty() && line.contains(author) && !line.equals(author);
        return named && line.length() <= author.length() + LONGEST_BUTTON ? at : -1;
    }

    /** One entry: its lines, and the date where it stands in them. */
    record Body(List<String> lines, @Nullable DateLine date) {}

    Body body(int index) {
        EntryStart entry = entries.get(index);
        List<String> body = bodies.get(index);
        if (button != null && entry.isComment()) {
            int at = lastButton(body, button);
            body = at < 0 ? body : typed(body.subList(0, at));
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

    /**
     * A short line below an empty one with which every text of the page ends is a button in a language not known here. Behind the
     * last one the form may follow, in that language too.
     */
    private @Nullable String sharedButton(UnaryOperator<List<String>> trimmed) {
        List<List<String>> comments = ofComments().stream().map(trimmed).toList();
        if (comments.size() < 2) {
            return null;
        }
        Set<String> endings = comments.subList(0, comments.size() - 1).stream()
                .map(EntryBodies::ending)
                .collect(Collectors.toSet());
        String ending = endings.size() == 1 ? endings.iterator().next() : "";
        return !ending.isEmpty() && lastButton(comments.getLast(), ending) >= 0 ? ending : null;
    }

    /** Where the last such line stands below an empty one, or -1. */
    private static int lastButton(List<String> body, String button) {
        for (int i = body.size() - 1; i >= 2; i--) {
            if (body.get(i - 1).isBlank() && WidgetLine.plain(body.get(i)).equals(button)) {
                return i;
            }
        }
        return -1;
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
