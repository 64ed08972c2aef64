package org.signpost.faq.editing.pages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers that a form sends. */
final class Numbers {
    private Numbers() {}

    /** The number, or empty where the text is none. */
    static Optional<Integer> of(@Nullable String text) {
        try {
            return Optional.ofNullable(text).filter(some -> !some.isBlank()).map(Integer::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
