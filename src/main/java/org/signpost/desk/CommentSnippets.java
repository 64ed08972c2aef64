package org.signpost.desk;

import jakarta.inject.Singleton;
import java.util.List;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.platform.TextExcerpt;
import org.signpost.platform.TextSpan;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;
import org.signpost.triage.PersonalData;
import org.signpost.triage.PersonalDataMask;

/** What a comment asks, short and with personal data masked, for lists. Thread-safe. */
@Singleton
public final class CommentSnippets {
    private static final int LONGEST = 220;

    private final Comments comments;
    private final Assessments assessments;

    CommentSnippets(Comments comments, Assessments assessments) {
        this.comments = comments;
        this.assessments = assessments;
    }

    /** The sentence that asks, else the beginning; empty where nobody has read the comment yet. */
    public String of(CommentId id) {
        return comments.find(id)
                .flatMap(comment -> assessments.find(id).map(assessment -> of(comment.text(), assessment)))
                .orElse("");
    }

    /** The question of a text that has been read, masked and short. */
    public static String of(String text, Assessment assessment) {
        TextSpan question = assessment.reasons().sentence();
        if (question == null || question.end() > text.length()) {
            return cut(PersonalDataMask.mask(text, assessment.personalData()));
        }
        List<PersonalData> inside = assessment.personalData().stream()
                .filter(data -> data.start() < question.end() && data.end() > question.start())
                .map(data -> new PersonalData(
                        data.type(),
                        Math.max(data.start(), question.start()) - question.start(),
                        Math.min(data.end(), question.end()) - question.start()))
                .toList();
        return cut(PersonalDataMask.mask(question.of(text), inside));
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : TextExcerpt.beginning(line, LONGEST) + "…";
    }
}
