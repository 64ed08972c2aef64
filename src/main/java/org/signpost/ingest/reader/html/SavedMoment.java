package org.signpost.ingest.reader.html;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.found.DateOrder;
import org.signpost.ingest.found.PageWords;
import org.signpost.ingest.found.SourceDates;

/**
 * When a page was saved, archived or made, where it says so: programs that save and keep pages write it into a remark that
 * browsers do not show, and so do caches that keep what WordPress has made.
 */
final class SavedMoment {
    private static final int LONGEST = 4000;
    private static final int MOST_WORDS = 150;
    private static final int MOST_REMARKS = 5000;
    private static final List<String> LEADS = PageWords.of("saved").stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    /** Seconds since 1970, or a date without anything between its parts. */
    private static final Pattern NUMBER = Pattern.compile("@? ?(1\\d{9}|(?:19|20)\\d{12})(?:\\d{3})?(?!\\d)");

    private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})");
    private static final int DIGITS_OF_SECONDS = 10;

    private SavedMoment() {}

    static @Nullable Instant of(Document page) {
        Instant marked = Stream.of(
                        page.select("meta[name=savepage-date]").attr("content"),
                        page.select("html").attr("data-scrapbook-create"))
                .map(SavedMoment::instant)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (marked != null) {
            return marked;
        }
        return page.nodeStream(Comment.class)
                .limit(MOST_REMARKS)
                .map(Comment::getData)
                .filter(remark -> remark.length() <= LONGEST)
                .flatMap(SavedMoment::dates)
                .findFirst()
                .orElse(null);
    }

    /** What stands behind words such as "saved date:" on the same line. */
    private static Stream<Instant> dates(String remark) {
        return remark.lines()
                .map(String::strip)
                .filter(line -> line.length() <= LONGEST)
                .flatMap(SavedMoment::dateOfLine);
    }

    private static Stream<Instant> dateOfLine(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        for (String lead : LEADS) {
            int at = lower.indexOf(lead);
            if (at >= 0 && lower.length() == line.length()) {
                return Stream.ofNullable(instant(line.substring(at + lead.length())));
            }
        }
        return Stream.of();
    }

    /** The date with which the words begin, or which they hold. */
    private static @Nullable Instant instant(String raw) {
        String words = raw.strip().substring(0, Math.min(MOST_WORDS, raw.strip().length()));
        Matcher number = NUMBER.matcher(words);
        if (number.lookingAt()) {
            String digits = number.group(1);
            return digits.length() == DIGITS_OF_SECONDS
                    ? SourceDates.parse(
                            Instant.ofEpochSecond(Long.parseLong(digits)).toString())
                    : SourceDates.parse(TOGETHER.matcher(digits).replaceFirst("$1-$2-$3T$4:$5:$6Z"));
        }
        DateInWords.Place place = DateInWords.in(words);
        return place == null ? null : SourceDates.parse(place.words(), DateOrder.UNSURE);
    }
}
