package org.signpost.desk.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.comment.CommentId;
import org.signpost.comment.WorkLeases;
import org.signpost.comment.WorkStage;
import org.signpost.desk.DeskFixture;
import org.signpost.faq.matching.CommentMatcher;
import org.signpost.faq.matching.CurrentMatcher;
import org.signpost.faq.matching.FreshMatch;
import org.signpost.faq.matching.GuardedMatcher;
import org.signpost.faq.matching.MatchJob;
import org.signpost.faq.matching.Matches;
import org.signpost.staff.Staffer;
import org.signpost.testing.TransactionGuard;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.Topic;

/** What becomes of a correction when something comes between it and the new match, and of the match when it comes late. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InterruptedCorrectionIT {
    private final TopicFixture fixture = new TopicFixture();
    private final DeskFixture desk = fixture.desk;
    private final GuardedMatcher matcher = (GuardedMatcher) desk.bean(CurrentMatcher.class);
    private final Staffer maria = desk.person("Maria");

    @AfterAll
    void close() {
        assertThat(fixture.count("comment_work WHERE stage <> 'LEARN'")).isZero();
        desk.close();
    }

    /** As where the process dies before the match is made. */
    @Test
    void theWorkersFinishACorrectionWhoseProcessDied() {
        CommentId id = fixture.asks("Ana", SampleTopics.ASYLUM);

        write(id, SampleTopics.FIANCE_VISA);

        assertThat(fixture.count("match WHERE library = '' AND comment_id = " + id))
                .isOne();
        desk.clock().pass(Duration.ofSeconds(1));
        fixture.work();
        assertThat(fixture.entry(id)).startsWith("fiance-visa");
        assertThat(fixture.count("match WHERE library = '' AND comment_id = " + id))
                .isZero();
    }

    @Test
    void aCorrectionWhileTheWorkerMatchesWins() {
        CommentId id = fixture.asks("Ben", SampleTopics.ASYLUM);
        assertThat(desk.bean(Matches.class).redo(Set.of(id))).isOne();
        FreshMatch stale = desk.bean(CommentMatcher.class).match(id).orElseThrow();

        write(id, SampleTopics.FIANCE_VISA);

        assertThat(desk.bean(CommentMatcher.class).store(stale)).isFalse();
        desk.clock().pass(Duration.ofSeconds(1));
        fixture.work();
        assertThat(fixture.entry(id)).startsWith("fiance-visa");
    }

    @Test
    void keepsNoMatchOfATextThatChangedMeanwhile() {
        CommentId id = fixture.asks("Caro", SampleTopics.ASYLUM);
        desk.bean(Matches.class).redo(Set.of(id));
        FreshMatch stale = desk.bean(CommentMatcher.class).match(id).orElseThrow();

        fixture.edits(id, "Can I get a work permit while my asylum case is pending?");
        fixture.read(id, 2, SampleTopics.WORK_PERMIT);

        assertThat(desk.bean(CommentMatcher.class).store(stale)).isFalse();
        fixture.work();
        assertThat(fixture.draft(id).revision()).isEqualTo(2);
    }

    @Test
    void storesOnceWhatTwoHaveMatched() {
        CommentId id = fixture.asks("Dora", SampleTopics.ASYLUM);
        desk.bean(Matches.class).redo(Set.of(id));
        FreshMatch late = desk.bean(CommentMatcher.class).match(id).orElseThrow();
        fixture.work();
        desk.sql("UPDATE match SET matched_at = '2001-01-01' WHERE comment_id = ?", id.value());

        assertThat(desk.bean(CommentMatcher.class).store(late)).isTrue();

        assertThat(fixture.count("match WHERE matched_at = '2001-01-01' AND comment_id = " + id))
                .isOne();
        desk.sql("UPDATE match SET matched_at = now() WHERE comment_id = ?", id.value());
        fixture.work();
    }

    @Test
    void leavesWhatADeadNodeHadInHandUntilItsLeaseEnds() {
        CommentId id = fixture.asks("Elif", SampleTopics.ASYLUM);
        desk.bean(Matches.class).redo(Set.of(id));
        assertThat(desk.bean(WorkLeases.class).take(WorkStage.MATCH, 5).comments())
                .containsExactly(id);

        assertThat(desk.bean(MatchJob.class).work()).isFalse();

        desk.clock().pass(WorkLeases.LEASE);
        assertThat(desk.bean(MatchJob.class).work()).isTrue();
        fixture.work();
    }

    @Test
    void aMatcherThatFailsLeavesTheRestToTheNextRound() {
        CommentId id = fixture.asks("Finn", SampleTopics.ASYLUM);
        CommentId next = fixture.asks("Gita", SampleTopics.ASYLUM);
        desk.bean(Matches.class).redo(Set.of(id, next));
        matcher.meanwhile(() -> matcher.meanwhile(() -> {
            throw new IllegalStateException("a model that fails");
        }));

        assertThatThrownBy(desk.bean(MatchJob.class)::work).hasMessage("a model that fails");

        assertThat(desk.bean(MatchJob.class).work()).isTrue();
        assertThat(fixture.count("comment_work WHERE stage = 'MATCH' AND comment_id IN (" + id + ", " + next + ")"))
                .isOne();
        desk.clock().pass(WorkLeases.LEASE);
        fixture.work();
    }

    @Test
    void noticesAMatcherThatRunsInATransaction() {
        TransactionGuard guard = desk.bean(TransactionGuard.class);

        assertThatThrownBy(() -> guard.inTransaction(() -> matcher.of(matcher.library())))
                .hasStackTraceContaining("matching runs while a connection is held");
    }

    private void write(CommentId id, Topic topic) {
        assertThat(desk.bean(TopicChangeWriter.class).correct(maria, id, fixture.seen(id, maria), Set.of(topic)))
                .isInstanceOf(TopicChanges.TopicOutcome.Corrected.class);
    }
}
