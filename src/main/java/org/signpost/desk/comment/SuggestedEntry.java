package org.signpost.desk.comment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.DeskKey;

/**
 * An entry that may answer a comment instead of the draft's.
 *
 * @param number the key that uses it, 1 to 5, or {@link #NO_KEY}
 * @param sentence the sentence of the entry that comes closest, or empty
 * @param text the whole reply that would go out
 */
public record SuggestedEntry(
        int number, String slug, String question, LocalDate rightOn, String language, String sentence, String text) {
    /** Of an entry that a person looked for. */
    static final int NO_KEY = 0;

    /** The key that uses it, or null. */
    public @Nullable String key() {
        return number == NO_KEY ? null : DeskKey.USE_ENTRY.key(number);
    }
}
