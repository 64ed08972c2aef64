package org.signpost.triage;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why triage concluded what it did, as places in the comment's text as received.
 *
 * @param sentence the sentence that asks, or null where none stands out
 * @param words the words that spoke most for the topics, in the order of the text
 */
@Serdeable
public record Reasons(@Nullable Span sentence, List<Span> words) {
    /** Nothing to show. */
    public static final Reasons NONE = new Reasons(null, List.of());

    public Reasons {
        words = List.copyOf(words);
    }
}
