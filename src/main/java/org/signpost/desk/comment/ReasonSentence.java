package org.signpost.desk.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.Assessment;
import org.signpost.triage.CommentKind;
import org.signpost.triage.TopicScore;

/** Says in one sentence why a comment stands where it stands. */
final class ReasonSentence {
    private ReasonSentence() {}

    /** "Urgent: somebody is held now, and a day is named in 2 days (2026-11-05). It reads like a question about asylum." */
    static String of(Assessment assessment, @Nullable String deadline) {
        List<String> alarms = alarms(assessment, deadline);
        String reads = "It reads like " + reading(assessment) + ".";
        return alarms.isEmpty()
                ? reads
                : (assessment.urgent() ? "Urgent: " : "Soon: ") + String.join(", and ", alarms) + ". " + reads;
    }

    private static List<String> alarms(Assessment assessment, @Nullable String deadline) {
        List<String> alarms = new ArrayList<>();
        if (assessment.held()) {
            alarms.add("somebody is held now");
        } else if (assessment.danger()) {
            alarms.add("somebody may be in danger");
        } else if (assessment.urgent()) {
            alarms.add("something is near for whoever wrote it");
        }
        if (deadline != null) {
            alarms.add("a day is named that comes " + deadline);
        }
        return alarms;
    }

    private static String reading(Assessment assessment) {
        String kind = kind(assessment.kind());
        String topics = assessment.topics().stream()
                .map((TopicScore score) -> score.topic().words())
                .collect(Collectors.joining(" and "));
        return topics.isEmpty() ? kind : kind + " about " + topics;
    }

    private static String kind(CommentKind kind) {
        return switch (kind) {
            case QUESTION -> "a question";
            case HELP_REQUEST -> "somebody who needs help";
            case STATEMENT -> "an opinion or a story";
            case PRAISE -> "thanks";
            case PINGBACK -> "another site's notice";
            case SPAM -> "advertising";
            case STAFF -> "the organisation itself";
        };
    }
}
