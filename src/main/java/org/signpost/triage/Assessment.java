package org.signpost.triage;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What triage concluded about one comment, by which model, and why.
 *
 * @param needsAnswer a staffer should see it as a question or a request for help
 * @param needsAnswerScore calibrated probability of that, 0 to 1
 * @param confidence how sure triage is of {@code needsAnswer}, either way
 * @param perhapsNotOurs whether it may well be of another subject than immigration, the organisation or its website, in a
 *     language that no model knows, or by the organisation itself: then entries are listed, but no reply is drafted
 * @param topics those that passed their thresholds, the most certain first; may be empty
 * @param urgent something dangerous is near for the writer or someone close
 * @param danger somebody may hurt themselves, is threatened or held; then it is urgent as well
 * @param held somebody is in custody now, as the words of an urgent text say; then it is danger as well
 * @param deadlines dates in the text that something may happen on, in the order of the text
 * @param language ISO 639-1 code, or {@link #UNKNOWN_LANGUAGE} for one that no model was trained on
 * @param personalData what must be masked outside the desk, in the order of the text, without overlaps
 * @param misconception the slug of a known wrong statement about the law that the text makes, or null
 * @param reasons why, as places in the text
 * @param model the id of the model version
 */
@Serdeable
public record Assessment(
        CommentKind kind,
        boolean needsAnswer,
        double needsAnswerScore,
        Confidence confidence,
        boolean perhapsNotOurs,
        List<TopicScore> topics,
        boolean urgent,
        boolean danger,
        boolean held,
        List<Deadline> deadlines,
        String language,
        List<PersonalData> personalData,
        @Nullable String misconception,
        AssessmentReasons reasons,
        String model) {
    /** ISO 639-2: a language that no model was trained on. */
    public static final String UNKNOWN_LANGUAGE = "und";

    /** The model of what no model could read. */
    public static final String UNREAD = "unread";

    /** Of a comment on which triage fails: nothing is known of it, so that a person must read it. */
    static Assessment unread() {
        return new Assessment(
                CommentKind.QUESTION,
                true,
                0.5,
                Confidence.NOT_SURE,
                true,
                List.of(),
                false,
                false,
                false,
                List.of(),
                UNKNOWN_LANGUAGE,
                List.of(),
                null,
                AssessmentReasons.NONE,
                UNREAD);
    }

    /** Whether triage failed on it, so that it says nothing of the text. */
    public boolean isUnread() {
        return model.equals(UNREAD);
    }

    /** The same about other topics. */
    public Assessment about(List<TopicScore> others) {
        return new Assessment(
                kind,
                needsAnswer,
                needsAnswerScore,
                confidence,
                perhapsNotOurs,
                others,
                urgent,
                danger,
                held,
                deadlines,
                language,
                personalData,
                misconception,
                reasons,
                model);
    }

    public Assessment {
        topics = List.copyOf(topics);
        deadlines = List.copyOf(deadlines);
        personalData = List.copyOf(personalData);
    }
}
