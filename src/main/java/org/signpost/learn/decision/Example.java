package org.signpost.learn.decision;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.learn.LabelledText;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Topics;

/**
 * A comment with what people said of it. The arrays are not copied.
 *
 * @param text with personal data masked
 * @param language ISO 639-1 code, or that of an unknown language
 * @param inDomain whether it was our business; null where the decision does not say so
 * @param kind praise or spam, or null where the decision does not say so
 * @param topics codes that a person gave, or null where nobody did
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
        @Nullable Boolean inDomain,
        @Nullable CommentKind kind,
        @Nullable List<String> topics,
        @Nullable List<String> slugs,
        double weight,
        Instant decidedAt,
        float @Nullable [] meaning,
        float @Nullable [] asking) {
    Example {
        topics = topics == null ? null : List.copyOf(topics);
        slugs = slugs == null ? null : List.copyOf(slugs);
    }

    /**
     * For training: what no person said is not labelled, urgency and danger among it.
     *
     * @param slugsInForce of the entries that there are; where none of the linked ones is left, nothing is said of entries
     */
    LabelledText labelled(Set<String> slugsInForce) {
        List<String> linked = slugs == null
                ? List.of()
                : slugs.stream().filter(slugsInForce::contains).toList();
        List<String> given = topics;
        return new LabelledText(
                "comment/" + comment,
                text,
                kind,
                needsAnswer,
                given == null
                        ? null
                        : Topics.inForce().stream()
                                .filter(topic -> given.contains(topic.code()))
                                .collect(Collectors.toSet()),
                linked.isEmpty() ? null : linked,
                null,
                inDomain,
                false,
                null,
                language,
                null,
                false,
                weight);
    }
}
