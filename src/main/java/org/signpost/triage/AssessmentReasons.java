package org.signpost.triage;

import io.micronaut.core.annotation.Creator;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.TextSpan;

/**
 * Why triage concluded what it did, as places in the comment's text as received, and as texts that it learned from.
 *
 * @param sentence the sentence that asks, or null where none stands out
 * @param words phrases that a person would name: what is pressing, the words that a deadline was read from, and those that
 *     spoke most for the topics; in the order of the text
 * @param like what the comment reads like, by topic; empty where it was read without the embedding model
 */
@Serdeable
public record AssessmentReasons(@Nullable TextSpan sentence, List<TextSpan> words, List<SimilarTexts> like) {
    /** Nothing to show. */
    public static final AssessmentReasons NONE = new AssessmentReasons(null, List.of());

    /** @param like null in what was stored before there were any */
    @Creator
    public AssessmentReasons(@Nullable TextSpan sentence, List<TextSpan> words, @Nullable List<SimilarTexts> like) {
        this.sentence = sentence;
        this.words = List.copyOf(words);
        this.like = like == null ? List.of() : List.copyOf(like);
    }

    /** Places in the text alone. */
    public AssessmentReasons(@Nullable TextSpan sentence, List<TextSpan> words) {
        this(sentence, words, List.of());
    }
}
