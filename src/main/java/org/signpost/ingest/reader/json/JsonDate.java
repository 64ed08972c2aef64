package org.signpost.ingest.reader.json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.found.SourceDates;

/** When a comment was written, of the first member that is a date: words, or a count of seconds since 1970 or of parts of them. */
final class JsonDate {
    private static final Pattern COUNT =
            Pattern.compile("(?:/Date\\()?(\\d{9,19})(?:\\.\\d{1,12})?(?:[+-]\\d{4})?(?:\\)/)?");
    private static final Pattern POWER = Pattern.compile("(\\d)\\.(\\d{1,18})[eE]\\+?(\\d{1,2})");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern ZONE = Pattern.compile("([+-]\\d{2})(\\d{2})$");
    private static final Pattern UTC = Pattern.compile("\\s?(?:UTC|GMT|Z)$");

    private JsonDate() {}

    /** The date as {@link SourceDates} reads it; where there is none, how long ago it was; or null where no member says either. */
    static @Nullable String of(JsonItem item) {
        return first(item, words -> SourceDates.parse(words) != null)
                .or(() -> first(item, SourceDates::isAgo))
                .orElse(null);
    }

    private static Optional<String> first(JsonItem item, Predicate<String> wanted) {
        return item.all(JsonMember.DATE).map(JsonDate::words).filter(wanted).findFirst();
    }

    private static String words(Object value) {
        return switch (value) {
            case String text -> ofText(text.strip());
            case Map<?, ?> forms -> {
                String inner = JsonItem.of(forms).string(JsonMember.DATE_FORMS);
                yield inner == null ? "" : ofText(inner.strip());
            }
            case List<?> list when list.size() == 1 && list.getFirst() instanceof Map<?, ?> forms -> words(forms);
            default -> "";
        };
    }

    private static String ofText(String text) {
        if (text.length() > 60) {
            return "";
        }
        Matcher power = POWER.matcher(text);
        Matcher count = COUNT.matcher(power.matches() ? digits(power) : text);
        if (count.matches()) {
            return ofCount(count.group(1));
        }
        if (text.indexOf('T') == 10 || text.indexOf(' ') == 10) {
            String zoned = UTC.matcher(text).replaceFirst("Z");
            return ZONE.matcher(zoned.replace(" +", "+").replace(" -", "-")).replaceFirst("$1:$2");
        }
        return text;
    }

    private static String digits(Matcher power) {
        int length = Integer.parseInt(power.group(3)) + 1;
        String digits = power.group(1) + power.group(2);
        return digits.length() >= length ? digits.substring(0, length) : digits + "0".repeat(length - digits.length());
    }

    /** Seconds have ten digits in our time, milliseconds thirteen, and so on. */
    private static String ofCount(String digits) {
        if (digits.length() == 14) {
            return TOGETHER.matcher(digits).replaceFirst("$1-$2-$3T$4:$5:$6");
        }
        int seconds = digits.length() <= 11 ? digits.length() : digits.length() - (digits.length() - 8) / 3 * 3;
        return Instant.ofEpochSecond(Long.parseLong(digits.substring(0, seconds)))
                .toString();
    }

    /** Whether some member says when it was written. */
    static boolean isIn(JsonItem item) {
        return of(item) != null;
    }
}
