package org.signpost.ingest.found;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a time of day from the tokens that begin at one place. */
final class ClockReading {
    private final List<DateToken> tokens;
    private final int start;
    private int from;
    private int at;
    private int minute;
    private int second;
    private int nano;
    private @Nullable Boolean afternoon;
    private @Nullable ZoneOffset zone;

    ClockReading(List<DateToken> tokens, int start) {
        this.tokens = tokens;
        this.start = start;
        this.from = start;
        this.at = start + 1;
    }

    /** "13:00" */
    boolean hasColon() {
        return isNumber(start, 1, 2) && isSign(start + 1, ":") && isNumber(start + 2, 1, 2);
    }

    /** "13.00" or, behind another number, "13.00.05"; neither is the beginning or the end of "2.03.2026". */
    boolean hasDot() {
        boolean inDate = start > 0 && isSign(start - 1, "./-") && isGlued(start);
        if (inDate || !hasPair(start)) {
            return false;
        }
        boolean behind = tokens.subList(0, start).stream().anyMatch(DateToken::isNumber);
        return !isSign(start + 3, "./-") || (behind && hasPair(start + 2) && !isSign(start + 5, "./-"));
    }

    private boolean hasPair(int index) {
        return isNumber(index, 1, 2)
                && isSign(index + 1, ".")
                && isNumber(index + 2, 2, 2)
                && isGlued(index + 1)
                && isGlued(index + 2);
    }

    /** "13 h", "1 pm" */
    boolean hasWord() {
        return isNumber(start, 1, 2)
                && isWord(start + 1)
                && (DateVocabulary.all().isHour(text(start + 1)) || half(start + 1) != null);
    }

    /** The time from here on; null where no clock shows it. */
    @Nullable ClockTime time() {
        if (hasColon() || hasDot()) {
            parts();
        } else {
            words();
        }
        halfOfDay();
        zone();
        int hour = hour();
        boolean valid = hour >= 0 && hour < 24 && minute < 60 && second < 60;
        return valid ? new ClockTime(LocalTime.of(hour, minute, second, nano), from, at, zone) : null;
    }

    /** ":05:06.789" */
    private void parts() {
        String sign = text(at);
        minute = number(at + 1);
        at += 2;
        if (isSign(at, sign) && isNumber(at + 1, 2, 2)) {
            second = number(at + 1);
            at += 2;
            boolean fraction = isSign(at, ".") && isNumber(at + 1, 1, 9) && isGlued(at) && isGlued(at + 1);
            if (fraction) {
                String digits = text(at + 1);
                nano = Integer.parseInt(digits + "0".repeat(9 - digits.length()));
                at += 2;
            }
        }
        if (isWord(at) && DateVocabulary.all().isHour(text(at))) {
            at++;
        }
    }

    /** "h 05 min 06 s" */
    private void words() {
        if (!DateVocabulary.all().isHour(text(at))) {
            return;
        }
        at++;
        if (isNumber(at, 2, 2)
                || (isNumber(at, 1, 1) && isWord(at + 1) && DateVocabulary.all().isMinute(text(at + 1)))) {
            minute = number(at);
            at++;
            if (isWord(at) && DateVocabulary.all().isMinute(text(at))) {
                at++;
            }
        }
        if (isNumber(at, 1, 2) && isWord(at + 1) && DateVocabulary.all().isSecond(text(at + 1))) {
            second = number(at);
            at += 2;
        }
    }

    /** "pm", "p. m.", "de la tarde" behind the time, or 下午 before it. */
    private void halfOfDay() {
        for (int next = at; afternoon == null && isWord(next) && next < at + 3; next++) {
            afternoon = half(next);
            if (afternoon != null) {
                at = next + (isApart(next) ? 3 : 1);
            }
        }
        if (afternoon == null && start > 0 && isWord(start - 1)) {
            afternoon = half(start - 1);
            from = afternoon == null ? start : start - 1;
        }
        if (isSign(at, ".") && isGlued(at) && at < tokens.size()) {
            at++;
        }
    }

    /** "EST", "UTC", "Z", "+0100", "GMT+1". */
    private void zone() {
        boolean named = false;
        if (isWord(at)) {
            String word = text(at);
            boolean universal = List.of("z", "utc", "gmt").contains(word);
            zone = universal ? ZoneOffset.UTC : DateVocabulary.all().zone(word);
            named = zone != null;
            at += named ? 1 : 0;
        }
        boolean sign = isSign(at, "+-\u2212") && at + 1 < tokens.size() && isGlued(at + 1);
        if (!sign || !(isNumber(at + 1, 4, 4) || isNumber(at + 1, 1, 2))) {
            return;
        }
        boolean four = tokens.get(at + 1).digits() == 4;
        boolean colon = !four && isSign(at + 2, ":") && isNumber(at + 3, 2, 2);
        if (four || colon || named || (isNumber(at + 1, 2, 2) && isGlued(at))) {
            int hours = four ? number(at + 1) / 100 : number(at + 1);
            int minutes = four ? number(at + 1) % 100 : colon ? number(at + 3) : 0;
            int seconds = (hours * 60 + minutes) * 60;
            if (hours <= 18 && minutes < 60 && seconds <= ZoneOffset.MAX.getTotalSeconds()) {
                zone = ZoneOffset.ofTotalSeconds(isSign(at, "+") ? seconds : -seconds);
                at += colon ? 4 : 2;
            }
        }
    }

    /** The hour of 24, or -1 where the half of the day contradicts it. */
    private int hour() {
        int hour = number(start);
        if (afternoon == null) {
            return hour;
        }
        if (hour > 12) {
            return afternoon ? hour : -1;
        }
        return hour % 12 + (afternoon ? 12 : 0);
    }

    /** What the word says of the half of the day, or null. */
    private @Nullable Boolean half(int index) {
        return DateVocabulary.all().afternoon(isApart(index) ? text(index) + text(index + 2) : text(index));
    }

    /** "p. m." */
    private boolean isApart(int index) {
        return text(index).length() == 1
                && isSign(index + 1, ".")
                && isWord(index + 2)
                && text(index + 2).length() == 1;
    }

    private boolean isNumber(int index, int least, int most) {
        return index < tokens.size()
                && tokens.get(index).isNumber()
                && tokens.get(index).digits() >= least
                && tokens.get(index).digits() <= most;
    }

    private boolean isWord(int index) {
        return index < tokens.size() && tokens.get(index).isWord();
    }

    private boolean isSign(int index, String signs) {
        return index < tokens.size() && tokens.get(index).isSign(signs);
    }

    private boolean isGlued(int index) {
        return tokens.get(index).glued();
    }

    private int number(int index) {
        return tokens.get(index).value();
    }

    private String text(int index) {
        return index < tokens.size() ? tokens.get(index).text() : "";
    }
}
