package org.signpost.ingest.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentType;

/** Finds every place of a page where an entry may begin; {@link ThreadRhythm} says where one does. */
final class EntryStartSearch {
    private static final int LOOK_BACK = 4;
    /** Looking for dates costs time; no page has so many lines with numbers in them. */
    private static final int MOST_TRIES = 100_000;

    /** Names before a date cost more. */
    private static final int MOST_INLINE = 20_000;

    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}.]*+$");

    private final List<String> lines;
    private final List<EntryStart> starts = new ArrayList<>();
    private int tries;

    private EntryStartSearch(List<String> lines) {
        this.lines = lines;
    }

    static List<EntryStart> in(List<String> lines) {
        EntryStartSearch search = new EntryStartSearch(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                search.look(i);
            }
        }
        return search.starts;
    }

    private void look(int at) {
        Optional<TextMarker> marker = TextMarker.of(lines.get(at));
        if (marker.isPresent()) {
            marked(at, marker.get());
        } else if (at >= behindLast() && tries < MOST_TRIES && DateLine.isPossible(lines.get(at))) {
            tries++;
            Optional<DateLine> date = DateLine.inItsPlace(lines.get(at));
            if (date.isPresent()) {
                nameAbove(at, date.get());
            } else if (tries < MOST_INLINE) {
                inline(at);
            }
        }
    }

    /** The first line that does not belong to the place found last. */
    private int behindLast() {
        return starts.isEmpty() ? 0 : starts.getLast().body();
    }

    /** "Ana says:" with a date below it, or a link. */
    private void marked(int at, TextMarker marker) {
        int below = next(at + 1, at + 3);
        DateLine date = below < 0 ? null : below(below).orElse(null);
        int from = at;
        TextMarker named = marker;
        if (marker.author().isEmpty() && marker.type() == CommentType.COMMENT && at > 0) {
            String above = lines.get(at - 1);
            if (AuthorName.isPlausible(above) && TextMarker.of(above).isEmpty()) {
                from = at - 1;
                named = TextMarker.named(above);
            }
        }
        add(
                from,
                date == null ? at + 1 : below + 1,
                named,
                date,
                marker.type() == CommentType.COMMENT ? EntryStart.Evidence.SAYS : EntryStart.Evidence.LINK,
                "says");
    }

    /** The date below a name. Where nothing follows it, a few digits are what somebody typed. */
    private Optional<DateLine> below(int at) {
        int next = next(at + 1, at + 3);
        boolean words = next >= 0
                && !WidgetLine.isButton(lines.get(next))
                && TextMarker.of(lines.get(next)).isEmpty();
        return words ? DateLine.inItsPlace(lines.get(at)) : DateLine.of(lines.get(at));
    }

    /** A line that is a date: the name stands above it, with nothing between them but an empty line or what somebody is. */
    private void nameAbove(int at, DateLine date) {
        int name = at - 1;
        int gap = 0;
        while (name >= Math.max(0, at - LOOK_BACK) && (lines.get(name).isBlank() || isBetween(lines.get(name)))) {
            gap += lines.get(name).isBlank() ? 1 : 0;
            name--;
        }
        boolean found = name >= Math.max(behindLast(), at - LOOK_BACK)
                && gap <= 1
                && isName(lines.get(name))
                && DateLine.of(lines.get(name)).isEmpty();
        if (found) {
            TextMarker marker = TextMarker.named(lines.get(name));
            add(name, at + 1, marker, date, EntryStart.Evidence.NAME_AND_DATE, "above " + gap);
        }
    }

    private static boolean isBetween(String line) {
        return WidgetLine.isBadge(line) || WidgetLine.namesSomebody(line);
    }

    private static boolean isName(String line) {
        return !line.isBlank()
                && line.length() <= DateLine.LONGEST
                && TextHeading.of(0, line).line() < 0
                && !WidgetLine.isButton(line)
                && !AuthorName.leadsToDate(line)
                && !WidgetLine.isEnd(line);
    }

    /** "Ana · March 2, 2026" on one line. */
    private void inline(int at) {
        DateLine.behindName(lines.get(at)).ifPresent(date -> {
            TextMarker marker = TextMarker.named(date.before());
            Matcher tail = SEPARATOR.matcher(date.before());
            String shape = tail.find() ? tail.group().strip() : "";
            add(at, at + 1, marker, date, EntryStart.Evidence.NAME_AND_DATE, "beside " + shape);
        });
    }

    private void add(
            int from,
            int body,
            TextMarker marker,
            @Nullable DateLine date,
            EntryStart.Evidence evidence,
            String rhythm) {
        String before = from == 0 ? "" : lines.get(from - 1);
        int last = previous(from);
        boolean link = !starts.isEmpty()
                && starts.getLast().isLink()
                && last >= starts.getLast().line()
                && last < starts.getLast().body();
        boolean afterButton = last < 0
                || link
                || TextHeading.of(0, lines.get(last)).line() >= 0
                || WidgetLine.isButton(lines.get(last))
                || WidgetLine.isPaging(lines.get(last));
        boolean apart = before.isBlank() || afterButton || DateLine.of(before).isPresent();
        starts.add(new EntryStart(
                from,
                body,
                marker,
                date,
                evidence,
                rhythm + " " + follows(body) + " " + shape(date),
                apart,
                afterButton));
    }

    private static String shape(@Nullable DateLine date) {
        return date == null ? "" : date.shape();
    }

    private String follows(int body) {
        if (body >= lines.size() || lines.get(body).isBlank()) {
            return "blank";
        }
        return WidgetLine.isButton(lines.get(body)) ? "button" : "text";
    }

    private int next(int from, int to) {
        for (int i = from; i < Math.min(to, lines.size()); i++) {
            if (!lines.get(i).isBlank()) {
                return i;
            }
        }
        return -1;
    }

    /** The line of words before this one, or -1; far above means nothing any more. */
    private int previous(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 10); i--) {
            if (!lines.get(i).isBlank()) {
                return i;
            }
        }
        return -1;
    }
}
