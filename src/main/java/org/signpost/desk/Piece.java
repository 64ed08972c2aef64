package org.signpost.desk;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a comment's text as it is shown.
 *
 * @param text as written, or the label of what is hidden
 * @param asks within the sentence that asks
 * @param drives among the words that spoke for the topic
 * @param hides what kind of personal data is hidden here, or null
 */
public record Piece(
        String text, boolean asks, boolean drives, @Nullable String hides) {}
