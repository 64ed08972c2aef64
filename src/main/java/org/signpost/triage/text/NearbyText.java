package org.signpost.triage.text;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.signpost.platform.TextSpan;

/** What stands near a place of a text. */
public final class NearbyText {
    private NearbyText() {}

    /** At most {@code reach} units before a place. */
    public static String before(String text, int start, int reach) {
        return text.substring(Math.max(0, start - reach), start);
    }

    /** At most {@code reach} units after a place. */
    public static String after(String text, int end, int reach) {
        return text.substring(end, Math.min(text.length(), end + reach));
    }

    /** The sentence around a place, at most {@code reach} units to each side, without the mark that ends it. */
    public static TextSpan sentence(String text, int start, int end, int reach, IntPredicate endsAt) {
        int first = Math.max(0, start - reach);
        int last = Math.min(text.length(), end + reach);
        int mark = IntStream.iterate(start - 1, at -> at > first, at -> at - 1)
                .filter(endsAt)
                .findFirst()
                .orElse(first - 1);
        return new TextSpan(
                mark + 1, IntStream.range(end, last).filter(endsAt).findFirst().orElse(last));
    }
}
