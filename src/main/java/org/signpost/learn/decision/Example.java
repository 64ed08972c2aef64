package org.signpost.learn.decision;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.learn.LabelledText;
import org.signpost.triage.Topics;

/**
 * A comment with what people said of it. The arrays are not copied.
 *
 * @param text with personal data masked
 * @param language ISO 639-1 code, or that of an unknown language
 * @param urgent as triage said and nobody contradicted
 * @param topics codes, a person's where one corrected them
 * @param slugs of the entries that a person linked, the best first; null where the decision says nothing of them
 * @param weight how sure the decision says so, above 0, at most 1
 * @param meaning its embedding as the model gives it, or null where the sentence models do not work here
 * @param asking the other model's, likewise
 */
@SuppressWarnings("ArrayRecordComponent")
record Example(
        CommentId comment,
        int revision,
        String text,
        String language,
        boolean needsAnswer,
        boolean urgent,
        List<String> topics,
        @Nullable List<String> slugs,
        double weight,
        Instant decidedAt,
        float @Nullable [] meaning,
        float @Nullable [] asking) {
    Example {
        topics = List.copyOf(topics);
        slugs = slugs == null ? null : List.copyOf(slugs);
    }

    /** For training; a topic or an entry that is no more is left out there. */
    LabelledText labelled() {
        return new LabelledText(
                "comment/" + comment,
                text,
                null,
                needsAnswer,
                Topics.inForce().stream()
                        .filter(topic -> topics.contains(topic.code()))
                        .collect(Collectors.toSet()),
                needsAnswer ? slugs : null,
                urgent,
                null,
                false,
                null,
                language,
                null,
                false,
                weight);
    }
}
