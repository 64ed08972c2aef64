package org.signpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.comment.CommentId;
import org.signpost.desk.comment.Claims.Claim;
import org.signpost.desk.comment.TopicSentences;
import org.signpost.faq.RelianceProblem;
import org.signpost.staff.AccountId;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.Topic;
import org.signpost.triage.TopicCorrection;

class DeskSentencesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Staffer MARIA = new Staffer(new AccountId(1), "Maria", Role.MODERATOR, true);
    private static final Staffer TOM = new Staffer(new AccountId(2), "Tom", Role.MODERATOR, true);

    @ParameterizedTest
    @CsvSource({
        "0, just now",
        "1, 1 second ago",
        "59, 59 seconds ago",
        "60, 1 minute ago",
        "3599, 59 minutes ago",
        "7200, 2 hours ago",
        "86399, 23 hours ago",
        "86400, 1 day ago",
        "259200, 3 days ago"
    })
    void saysHowLongAgoItWas(long seconds, String words) {
        assertThat(DeskSentences.ago(NOW.minusSeconds(seconds), NOW)).isEqualTo(words);
    }

    @Test
    void saysWhoWasFaster() {
        Optional<Decision> first = Optional.of(decision(null, null));

        assertThat(DeskSentences.overtaken(first, TOM, NOW))
                .isEqualTo("Maria approved this 4 seconds ago. Nothing else was changed.");
        assertThat(DeskSentences.overtaken(first, MARIA, NOW)).startsWith("You approved this 4 seconds ago.");
        assertThat(DeskSentences.overtaken(Optional.empty(), TOM, NOW)).contains("taken back into the queue");
    }

    @Test
    void saysWhoHasACommentOpenAndForHowLong() {
        Claim claim = new Claim(new CommentId(1), MARIA.id(), "Maria", NOW.minusSeconds(61), NOW.plusSeconds(239));

        assertThat(claim.sentence(NOW))
                .isEqualTo("Maria opened this 1 minute ago. Take it over if you want to decide; it is free by itself in"
                        + " 3 minutes.");
    }

    @Test
    void saysWhyNothingIsUndone() {
        assertThat(DeskSentences.tooLate(decision(null, "Tom"))).isEqualTo("Tom has undone this already.");
        assertThat(DeskSentences.tooLate(decision(new DecisionId(9), null)))
                .contains("Another decision has taken its place");
        assertThat(DeskSentences.tooLate(decision(null, null))).contains("The time for undoing is over");
    }

    @Test
    void saysWhatHappenedToAnEntryAndWhatToDo() {
        LocalDate day = LocalDate.parse("2026-11-20");

        assertThat(DeskSentences.noLongerRight(new RelianceProblem.Wrong("asylum", "Can I stay?", day, 3)))
                .startsWith("The entry “Can I stay?” changed on 2026-11-20, and what it said before is wrong.")
                .contains("The draft is new");
        assertThat(DeskSentences.noLongerRight(new RelianceProblem.Expired("asylum", "Can I stay?", day)))
                .startsWith("The entry “Can I stay?” needs legal review since 2026-11-20.")
                .contains("legal team");
    }

    @Test
    void saysWhatAPersonDidToTheTopics() {
        assertThat(change(List.of(), List.of())).isEqualTo("Tom confirmed that it has no topic");
        assertThat(change(List.of(SampleTopics.ASYLUM), List.of(SampleTopics.ASYLUM)))
                .isEqualTo("Tom confirmed the topic asylum");
        assertThat(change(List.of(), List.of(SampleTopics.ASYLUM, SampleTopics.POLICY)))
                .isEqualTo("Tom gave it the topics asylum and policy");
        assertThat(change(List.of(SampleTopics.ASYLUM), List.of())).isEqualTo("Tom took away the topic asylum");
        assertThat(change(List.of(SampleTopics.ASYLUM), List.of(SampleTopics.POLICY)))
                .isEqualTo("Tom changed the topic from asylum to policy");
        assertThat(change(
                        List.of(SampleTopics.ASYLUM),
                        List.of(SampleTopics.ASYLUM, SampleTopics.CHILDREN, SampleTopics.POLICY)))
                .isEqualTo("Tom changed the topics from asylum to asylum, children and policy");
    }

    private static String change(List<Topic> before, List<Topic> after) {
        return TopicSentences.change("Tom", new TopicCorrection(1, 1, before, after, 2, "Tom", NOW));
    }

    private static Decision decision(@Nullable DecisionId replacedBy, @Nullable String undoneBy) {
        return new Decision(
                new DecisionId(7),
                new CommentId(1),
                1,
                DecisionKind.APPROVED,
                null,
                "",
                17L,
                null,
                null,
                MARIA.id(),
                "Maria",
                NOW.minusSeconds(4),
                replacedBy,
                undoneBy == null ? null : NOW,
                undoneBy,
                null);
    }
}
