package org.signpost.desk.comment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.desk.Decision;
import org.signpost.desk.DecisionId;
import org.signpost.desk.Lane;
import org.signpost.desk.comment.Claims.Claim;
import org.signpost.desk.comment.UnsentTexts.UnsentText;
import org.signpost.triage.TopicCorrection;

/**
 * How far people have come with a comment, as one person sees it.
 *
 * @param lane where it waits, or null
 * @param history the newest first
 * @param live the decision that holds, or null
 * @param own the person's last decision about it, also one that they took back, or null
 * @param stopped why the program took the last decision back, or null
 * @param corrected the correction of topics that holds, or null
 * @param claim somebody else's, or null
 * @param unsent what the person has typed before, or null
 */
public record CommentStanding(
        @Nullable Lane lane,
        List<CommentDetails.Happened> history,
        @Nullable Decision live,
        @Nullable DecisionId own,
        @Nullable String stopped,
        @Nullable TopicCorrection corrected,
        @Nullable Claim claim,
        @Nullable UnsentText unsent) {}
