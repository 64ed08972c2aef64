package org.signpost.desk.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentId;
import org.signpost.desk.Decision;
import org.signpost.desk.DecisionId;
import org.signpost.desk.DecisionKind;
import org.signpost.desk.NoReplyReason;
import org.signpost.staff.AccountId;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.TopicCorrection;

class CommentStatusTest {
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void tellsTheNewestFirstWhoeverDidIt() {
        Decision closed = decision(1, DecisionKind.NO_REPLY, NoReplyReason.ANSWERED, "", null, null, null);
        TopicCorrection corrected = new TopicCorrection(
                1, 1, List.of(SampleTopics.ASYLUM), List.of(SampleTopics.POLICY), 2, "Ben", NOW.minusSeconds(60));

        assertThat(CommentStatus.history(List.of(closed), List.of(corrected)))
                .extracting(CommentDetails.Happened::sentence)
                .containsExactly(
                        "Maria: closed without a reply: Answered already",
                        "Ben changed the topic from asylum to policy");
    }

    @Test
    void tellsWhatWasTakenBackAndByWhom() {
        Decision undone = decision(1, DecisionKind.ESCALATED, null, "A hard one", null, NOW.plusSeconds(5), null);

        assertThat(CommentStatus.history(List.of(undone), List.of()))
                .extracting(CommentDetails.Happened::sentence)
                .containsExactly(
                        "Ben took back: passed on to the legal team",
                        "Maria: passed on to the legal team: “A hard one”");
    }

    @Test
    void tellsWhyTheProgramTookADecisionBack() {
        Decision stopped = decision(
                1,
                DecisionKind.APPROVED,
                null,
                "",
                null,
                NOW.plusSeconds(5),
                "The entry changed before it was posted.");

        assertThat(CommentStatus.history(List.of(stopped), List.of()).getFirst().sentence())
                .isEqualTo("The entry changed before it was posted.");
    }

    @Test
    void tellsUntilWhenItWasPutOff() {
        Decision putOff =
                decision(1, DecisionKind.SNOOZED, null, "", Instant.parse("2026-11-09T00:00:00Z"), null, null);

        assertThat(CommentStatus.history(List.of(putOff), List.of()).getFirst().sentence())
                .isEqualTo("Maria: put off until 2026-11-09");
    }

    @Test
    void tellsTheMinute() {
        assertThat(new CommentDetails.Happened("", NOW.plusSeconds(59)).time()).isEqualTo("2026-11-02 09:00 UTC");
    }

    private static Decision decision(
            long id,
            DecisionKind kind,
            @Nullable NoReplyReason reason,
            String note,
            @Nullable Instant until,
            @Nullable Instant undone,
            @Nullable String why) {
        return new Decision(
                new DecisionId(id),
                new CommentId(7),
                1,
                kind,
                reason,
                note,
                null,
                null,
                until,
                new AccountId(1),
                "Maria",
                NOW,
                null,
                undone,
                undone == null ? null : "Ben",
                why);
    }
}
