package org.signpost.ingest.found;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The time of day in a line, as in "13:00", "1:00 pm", "13 h 05 min", "下午1:05", and the zone behind it.
 *
 * @param from the first token that belongs to it
 * @param to the first token behind it
 * @param zone or null where none is said
 */
record ClockTime(LocalTime time, int from, int to, @Nullable ZoneOffset zone) {
    private static final List<Predicate<ClockReading>> SHAPES =
            List.of(ClockReading::hasColon, ClockReading::hasDot, ClockReading::hasWord);

    /** The time of day in the line, the surest shape first; null where there is none, or none that a clock shows. */
    static @Nullable ClockTime find(List<DateToken> tokens) {
        for (Predicate<ClockReading> shape : SHAPES) {
            for (int i = 0; i < tokens.size(); i++) {
                ClockReading reading = new ClockReading(tokens, i);
                if (shape.test(reading)) {
                    return reading.time();
                }
            }
        }
        return null;
    }
}
