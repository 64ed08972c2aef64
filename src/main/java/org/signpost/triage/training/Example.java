package org.signpost.triage.training;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.learned.Features;

/**
 * A labelled text, ready to learn from.
 *
 * @param copy the same without question marks, or null where it has none
 * @param sentences of a text of more than one
 * @param fold the part of the cross-validation that it is held out in
 */
record Example(LabelledText text, Features whole, @Nullable Features copy, List<Features> sentences, int fold) {
    Example withoutEmbedding() {
        return new Example(
                text,
                whole.withoutEmbedding(),
                copy == null ? null : copy.withoutEmbedding(),
                sentences.stream().map(Features::withoutEmbedding).toList(),
                fold);
    }
}
