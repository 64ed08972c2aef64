package org.signpost.publish;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.Locale;

/**
 * The posted replies that relied on a version which is no longer right, counted.
 *
 * @param version the one which says that the old answer is wrong
 * @param language of the answer
 * @param question as that version asks it
 * @param whatChanged in its author's words, may be empty
 * @param since the day from which it counts
 * @param waiting replies that nobody has decided about
 * @param corrected replies with a correction
 * @param kept replies that somebody has left as they are
 * @param stopped replies that were withdrawn before they were posted
 */
@Introspected
public record Sweep(
        String slug,
        int version,
        String language,
        String question,
        String whatChanged,
        LocalDate since,
        long waiting,
        long corrected,
        long kept,
        long stopped) {
    public SweepKey key() {
        return new SweepKey(slug, version);
    }

    /** Posted replies that somebody has decided about. */
    public long done() {
        return corrected + kept;
    }

    public long total() {
        return waiting + done();
    }

    /** "312 of 1,000 done". */
    public String progress() {
        return String.format(Locale.US, "%,d of %,d done", done(), total());
    }
}
