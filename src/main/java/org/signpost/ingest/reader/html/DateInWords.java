package org.signpost.ingest.reader.html;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.found.DateOrder;
import org.signpost.ingest.found.SourceDates;

/** The date in a short line that says more than that, such as "Ana on March 2, 2026 at 1:00 pm (Edit)". */
final class DateInWords {
    private static final int LONGEST = 200;
    private static final int LONGEST_DATE = 80;
    private static final int MOST_TRIES = 60;
    private static final int MOST_STARTS = 10;
    private static final Pattern DAY =
            Pattern.compile("(?<!\\p{Nd})\\p{Nd}{4}(?!\\p{Nd})|\\p{Nd}[./-] ?\\p{Nd}{1,2}[./-] ?\\p{Nd}{2}");
    private static final Pattern LETTERS = Pattern.compile("(?:[^\\p{Nd}\\s,]{1,40}|\\p{L}[.,]{1,2})\\s{1,4}");
    private static final Pattern WORD = Pattern.compile("\\S{1,40}");

    private DateInWords() {}

    /**
     * A date and where it stands.
     *
     * @param words as {@link SourceDates} reads them
     */
    record Place(int start, int end, String words) {}

    /** The longest date in a line, or null where there is none. */
    static @Nullable Place in(String raw) {
        String line = raw.replace('\u00a0', ' ').replace('\u202f', ' ');
        if (line.length() > LONGEST || !DAY.matcher(line).find()) {
            return null;
        }
        int[] starts = new int[MOST_STARTS * 4];
        int[] ends = new int[MOST_STARTS * 4];
        int count = 0;
        Matcher words = WORD.matcher(line);
        while (count < starts.length && words.find()) {
            starts[count] = words.start();
            ends[count++] = words.end();
        }
        int tries = 0;
        for (int from = 0; from < count; from++) {
            for (int to = count - 1; to >= from && tries < MOST_TRIES; to--) {
                Place place = place(line, starts[from], ends[to]);
                if (place != null && SourceDates.isDate(place.words)) {
                    return shortened(line, place);
                }
                tries += place == null ? 0 : 1;
            }
        }
        return null;
    }

    /** The words of a line that say how long ago something was, or null where there are none. */
    static @Nullable Place agoIn(String raw) {
        String line = raw.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
        if (line.isEmpty() || line.length() > LONGEST_DATE) {
            return null;
        }
        if (SourceDates.isAgo(line)) {
            return new Place(0, line.length(), line);
        }
        Matcher words = WORD.matcher(line);
        for (int starts = 0; starts < MOST_STARTS && words.find(); starts++) {
            boolean apart = words.start() > 0 && isApart(line, words.start());
            String rest = line.substring(words.start());
            if (apart && SourceDates.isAgo(rest)) {
                return new Place(words.start(), line.length(), rest);
            }
        }
        return null;
    }

    /** Whether a number begins there, or a sign that sets it apart stands before it: "Ana 5 days ago", "Ana, yesterday". */
    private static boolean isApart(String line, int at) {
        String before = line.substring(0, at).stripTrailing();
        return before.isEmpty()
                || Character.isDigit(line.codePointAt(at))
                || ",|:-\u2013\u2014\u00b7\u2022@".indexOf(before.charAt(before.length() - 1)) >= 0
                || Character.isLowerCase(line.codePointAt(at));
    }

    /** Without words at its start that say nothing of the date, such as "on", or the end of a name, such as "F.,"; "Mon," says something. */
    private static Place shortened(String line, Place place) {
        Place found = place;
        Matcher word = LETTERS.matcher(found.words);
        while (word.lookingAt()) {
            int start = found.start + word.end();
            String words = line.substring(start, found.end);
            if (!Objects.equals(
                            SourceDates.parse(words, DateOrder.DAY_FIRST),
                            SourceDates.parse(found.words, DateOrder.DAY_FIRST))
                    || !SourceDates.isDate(words)) {
                break;
            }
            found = new Place(start, found.end, words);
            word = LETTERS.matcher(words);
        }
        return found;
    }

    /** A part of the line that can be a date: it holds a year or a day, and begins and ends like one. */
    private static @Nullable Place place(String line, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && "(|,;:-\u2013\u2014\u00b7\u2022@".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && ")|,;:-\u2013\u2014\u00b7\u2022@".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        String words = line.substring(start, end);
        return words.length() <= LONGEST_DATE && DAY.matcher(words).find() ? new Place(start, end, words) : null;
    }
}
