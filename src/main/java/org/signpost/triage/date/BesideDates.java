package org.signpost.triage.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The weekday beside a date belongs to it: "Tuesday the 27th", "10/14 (Monday)" name one day, not two. */
final class BesideDates {
    private static final int REACH = 30;
    private static final Pattern BEFORE = Pattern.compile(
            "(?<![\\p{L}\\d])" + Calendar.weekdayNames() + "\\.?,? {0,2}(?:dia |the |el |el dia |on |\\()?(?:the )?$");
    private static final Pattern AFTER =
            Pattern.compile(",? {0,2}\\(?(?:a |un |el )?" + Calendar.weekdayNames() + "(?![\\p{L}\\d])");

    private BesideDates() {}

    /** Where the date begins that was found at {@code start}, with the weekday before it. */
    static int start(String plain, int start) {
        int from = Math.max(0, start - REACH);
        Matcher before = BEFORE.matcher(plain).region(from, start).useTransparentBounds(true);
        return before.find() ? before.start() : start;
    }

    /** Where the date ends that was found until {@code end}, with the weekday behind it. */
    static int end(String plain, int end) {
        Matcher after = AFTER.matcher(plain).region(end, Math.min(plain.length(), end + REACH));
        return after.lookingAt() ? after.end() : end;
    }
}
