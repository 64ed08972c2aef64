package org.signpost.gaps;

import org.signpost.comment.Comment;
import org.signpost.gaps.GapSummary.Member;
import org.signpost.triage.Assessment;

/**
 * A question that was read to be put into a group, and what that rests on.
 *
 * @param member what it asks, as its group will have it
 */
record ReadQuestion(Comment comment, Assessment assessment, Member member) {
    String language() {
        return assessment.language();
    }
}
