package org.signpost.desk;

import jakarta.inject.Singleton;
import java.util.List;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.platform.TextSpan;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;
import org.signpost.triage.PersonalData;
import org.signpost.triage.PersonalDataMask;

/** What a comment asks, short and with personal data masked, for lists. Thread-safe. */
@Singleton
public class CommentSnippets {
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

    /** As the other, of a text that has been read. */
    public static String of(String text, Assessment assessment) {
        TextSpan asking = assessment.reasons().sentence();
        if (asking == null || asking.end() > text.length()) {
            return cut(PersonalDataMask.mask(text, assessment.personalData()));
        }
        List<PersonalData> inside = assessment.personalData().stream()
                .filter(data -> data.start() < asking.end() && data.end() > asking.start())
                .map(data -> new PersonalData(
                        data.type(),
                        Math.max(data.start(), asking.start()) - asking.start(),
                        Math.min(data.end(), asking.end()) - asking.start()))
                .toList();
        return cut(PersonalDataMask.mask(asking.of(text), inside));
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }
}
