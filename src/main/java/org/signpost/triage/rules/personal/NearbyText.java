package org.signpost.triage.rules.personal;

import org.signpost.triage.text.QuickPattern;

/** The words near a place. */
final class NearbyText {
    private NearbyText() {}

    static String before(String text, int start, int reach) {
        return text.substring(Math.max(0, start - reach), start);
    }

    static String after(String text, int end, int reach) {
        return text.substring(end, Math.min(text.length(), end + reach));
    }

    static boolean says(QuickPattern words, String near) {
        return words.isIn(near);
    }

    static long digits(String text) {
        return text.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
