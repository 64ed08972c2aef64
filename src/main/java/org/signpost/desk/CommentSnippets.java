package org.signpost.desk;

import jakarta.inject.Singleton;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.platform.TextExcerpt;
import org.signpost.platform.TextSpan;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;
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
        TextSpan piece = question == null || question.end() > text.length() ? new TextSpan(0, text.length()) : question;
        return TextExcerpt.line(PersonalDataMask.mask(text, piece, assessment.personalData()), LONGEST);
    }
}
