package org.signpost.learn.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.learn.LabelledText;
import org.signpost.triage.engine.TextFeatures;

/**
 * A labelled text, ready to learn from.
 *
 * @param copy the same without question marks, or null where it has none
 * @param sentences of a text of more than one
 * @param fold the part of the cross-validation that it is held out in
 */
record TrainingExample(
        LabelledText text, TextFeatures whole, @Nullable TextFeatures copy, List<TextFeatures> sentences, int fold) {
    TrainingExample withoutEmbedding() {
        return new TrainingExample(
                text,
                whole.withoutEmbedding(),
                copy == null ? null : copy.withoutEmbedding(),
                sentences.stream().map(TextFeatures::withoutEmbedding).toList(),
                fold);
    }
}
