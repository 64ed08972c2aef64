package org.signpost.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comment;
import org.signpost.triage.Assessment;
import org.signpost.triage.PersonalDataMask;
import org.signpost.triage.Span;
import org.signpost.triage.TopicScore;

/**
 * One comment in a list; personal data is masked.
 *
 * @param lane where it waits, or null where it is not in the queue
 * @param snippet the sentence that asks, else the beginning
 * @param entry the question of the entry that the draft links, or null where there is no draft
 */
public record Card(
        Comment comment,
        @Nullable Lane lane,
        String post,
        Instant waitingSince,
        boolean urgent,
        boolean sure,
        String snippet,
        List<TopicScore> topics,
        @Nullable String deadline,
        @Nullable String entry) {
    private static final int SNIPPET = 220;

    /** The sentence that asks, else the beginning, masked and short. */
    static String snippet(String text, Assessment assessment) {
        Span asking = assessment.reasons().sentence();
        if (asking == null || asking.end() > text.length()) {
            return cut(PersonalDataMask.mask(text, assessment.personalData()));
        }
        var inside = assessment.personalData().stream()
                .filter(data -> data.start() < asking.end() && data.end() > asking.start())
                .map(data -> new org.signpost.triage.PersonalData(
                        data.type(),
                        Math.max(data.start(), asking.start()) - asking.start(),
                        Math.min(data.end(), asking.end()) - asking.start()))
                .toList();
        return cut(PersonalDataMask.mask(asking.of(text), inside));
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= SNIPPET) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(SNIPPET - 1)) ? SNIPPET - 1 : SNIPPET;
        return line.substring(0, end) + "…";
    }
}
