package org.signpost.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentId;
import org.signpost.faq.matching.MatchJob;
import org.signpost.testing.TransactionGuard;

/** What comes between the reading of questions and their grouping. */
class InterruptedGroupingIT {
    private final GapFixture gaps = new GapFixture();
    private final GuardedQuestionReader reader = (GuardedQuestionReader) gaps.bean(QuestionReader.class);

    @AfterEach
    void close() {
        gaps.close();
    }

    @Test
    void leavesAQuestionThatChangedMeanwhileToTheNextRound() {
        CommentId first = gaps.asks("Ana", GapFixture.DOGS.getFirst());
        CommentId second = gaps.asks("Ben", GapFixture.LOTTERY.getFirst());
        CommentId third = gaps.asks("Caro", GapFixture.LOTTERY.getLast());
        match();
        // While the third is read, when the second has been.
        reader.meanwhile(() -> reader.meanwhile(() -> reader.meanwhile(() -> {
            gaps.rewords(second, "Ben", GapFixture.DOGS.getLast());
            match();
        })));

        gaps.bean(GapJob.class).work();

        assertThat(gaps.gapOf(first)).isPresent();
        assertThat(gaps.gapOf(second)).isEmpty();
        assertThat(gaps.gapOf(third)).isEmpty();
        gaps.workUntilIdle();
        assertThat(gaps.gapOf(second)).isEqualTo(gaps.gapOf(first));
        assertThat(gaps.gapOf(third)).isPresent().isNotEqualTo(gaps.gapOf(first));
    }

    @Test
    void groupsOnceWhatAnotherNodeGroupedMeanwhile() {
        CommentId id = gaps.asks("Ana", GapFixture.DOGS.getFirst());
        match();
        reader.meanwhile(() -> assertThat(gaps.bean(GapJob.class).work()).isTrue());

        assertThat(gaps.bean(GapJob.class).work()).isFalse();

        assertThat(gaps.gapOf(id)).isPresent();
        assertThat(gaps.database.count("SELECT count(*) FROM digest_gap")).isOne();
    }

    @Test
    void noticesAReaderThatRunsInATransaction() {
        gaps.asks("Ana", GapFixture.DOGS.getFirst());
        match();
        TransactionGuard guard = gaps.bean(TransactionGuard.class);

        assertThatThrownBy(() -> guard.inTransaction(gaps.bean(GapJob.class)::work))
                .hasStackTraceContaining("reading questions runs while a connection is held");
    }

    private void match() {
        boolean more = true;
        while (more) {
            more = gaps.bean(MatchJob.class).work();
        }
    }
}
