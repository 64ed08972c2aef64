package org.signpost.learn.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.comment.CommentId;
import org.signpost.comment.WorkLease;
import org.signpost.comment.WorkLeases;
import org.signpost.comment.WorkStage;
import org.signpost.desk.Decision;
import org.signpost.desk.DeskFixture;
import org.signpost.desk.NoReplyReason;
import org.signpost.desk.comment.SourceVersions;
import org.signpost.desk.decision.DecisionOutcome;
import org.signpost.desk.decision.DecisionRequest;
import org.signpost.desk.decision.Decisions;
import org.signpost.faq.matching.decided.DecidedAnswers;
import org.signpost.staff.Staffer;
import org.signpost.testing.RepeatCount;
import org.signpost.testing.SimultaneousCalls;
import org.signpost.triage.CommentKind;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.Topic;
import org.signpost.triage.TriageInput;

/** What people decide becomes examples, and what they take back leaves none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExampleJobIT {
    private final DeskFixture desk = new DeskFixture();
    private final Decisions decisions = desk.bean(Decisions.class);
    private final ExampleJob job = desk.bean(ExampleJob.class);
    private final Examples examples = desk.bean(Examples.class);
    private final DecidedAnswers answers = desk.bean(DecidedAnswers.class);
    private final Staffer maria = desk.person("Maria");

    @BeforeEach
    void nothingWaits() {
        while (job.work()) {
            // What the test before has left.
        }
        desk.sql("DELETE FROM example");
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void anApprovalTeachesTheEntryWithPersonalDataMasked() {
        CommentId id = decide(desk.ready("Ana"), new DecisionRequest.Approve());

        Example example = learned(id).orElseThrow();

        assertThat(example.needsAnswer()).isTrue();
        assertThat(example.slugs()).containsExactly(DeskFixture.ENTRY);
        assertThat(example.topics()).describedAs("nobody said so").isNull();
        assertThat(example.inDomain()).isTrue();
        assertThat(example.weight()).isEqualTo(1);
        assertThat(example.decidedAt()).isEqualTo(desk.clock().instant());
        assertThat(example.text()).contains("Can I get a student visa?").doesNotContain("555-1234");
        assertThat(answers.newest()).singleElement().satisfies(answer -> {
            assertThat(answer.slugs()).containsExactly(DeskFixture.ENTRY);
            assertThat(answer.meaning()).hasSize(384);
            assertThat(answer.asking()).hasSize(384);
        });
    }

    @Test
    void anEditedReplyTeachesALittleLess() {
        CommentId id = decide(desk.ready("Ana"), new DecisionRequest.Edit("See https://example.org/faq/x", null));

        assertThat(learned(id).orElseThrow().weight()).isLessThan(1);
    }

    @Test
    void noReplyTeachesThatNothingWasAskedOrNothingAtAll() {
        CommentId praise = decide(desk.unsure("Joy"), new DecisionRequest.NoReply(NoReplyReason.PRAISE));
        CommentId answered = decide(desk.unsure("Kim"), new DecisionRequest.NoReply(NoReplyReason.ANSWERED));

        Example example = learned(praise).orElseThrow();

        assertThat(example.needsAnswer()).isFalse();
        assertThat(example.kind()).isEqualTo(CommentKind.PRAISE);
        assertThat(example.topics()).isNull();
        assertThat(example.slugs()).isNull();
        assertThat(learned(answered)).isEmpty();
        assertThat(answers.newest()).isEmpty();
    }

    @Test
    void isLearnedFromAgainWhenItIsAssessedAnew() {
        CommentId id = decide(desk.ready("Ana"), new DecisionRequest.Approve());
        assertThat(learned(id)).isPresent();
        desk.sql("DELETE FROM example WHERE comment_id = ?", id.value());

        desk.sql("UPDATE assessment SET model = 'newer' WHERE comment_id = ?", id.value());

        assertThat(learned(id)).isPresent();
    }

    @Test
    void whatIsNotOursTeachesThat() {
        CommentId id = decide(desk.unsure("Kim"), new DecisionRequest.NoReply(NoReplyReason.NOT_OURS));

        assertThat(learned(id).orElseThrow().inDomain()).isFalse();
    }

    @Test
    void keepsNothingOfWhatNobodyLookedThroughForPersonalData() {
        CommentId id = desk.unsure("Kim");
        desk.sql(
                "UPDATE comment_revision SET text = text || repeat(' and so on', 3000) || ' Call me at 555-1234.'"
                        + " WHERE comment_id = ?",
                id.value());
        decide(id, new DecisionRequest.NoReply(NoReplyReason.NO_QUESTION));

        assertThat(learned(id).orElseThrow().text())
                .hasSizeLessThanOrEqualTo(TriageInput.MAX_TEXT)
                .doesNotContain("555-1234");
    }

    @Test
    void aReplyByHandWithoutAnEntryTeachesOnlyThatItWasAsked() {
        CommentId id =
                decide(desk.unsure("Kim"), new DecisionRequest.WriteByHand("Please write to us.", SourceVersions.NONE));

        Example example = learned(id).orElseThrow();

        assertThat(example.needsAnswer()).isTrue();
        assertThat(example.slugs()).isNull();
    }

    @Test
    void snoozingTeachesNothing() {
        CommentId id = decide(
                desk.ready("Ana"),
                new DecisionRequest.Snooze(desk.clock().instant().plus(Duration.ofHours(5))));

        assertThat(learned(id)).isEmpty();
    }

    @Test
    void whatIsTakenBackIsForgotten() {
        CommentId id = desk.ready("Ana");
        Decision decision = decided(id, new DecisionRequest.Approve());
        assertThat(learned(id)).isPresent();
        long before = answers.version();

        decisions.undo(maria, decision.id());

        assertThat(learned(id)).isEmpty();
        assertThat(answers.newest()).isEmpty();
        assertThat(answers.version()).isNotEqualTo(before);
    }

    @Test
    void aCorrectedTopicTeachesAlsoAfterTheDecision() {
        CommentId id = decide(desk.ready("Ana"), new DecisionRequest.Approve());
        assertThat(learned(id)).isPresent();

        correct(id, SampleTopics.ASYLUM);

        assertThat(learned(id).orElseThrow().topics()).containsExactly(SampleTopics.ASYLUM.code());
    }

    @Test
    void whatItsWebsiteHidesIsForgottenAndLearnedAgainWhereItComesBack() {
        CommentId id = decide(desk.ready("Ana"), new DecisionRequest.Approve());
        assertThat(learned(id)).isPresent();

        desk.sql("UPDATE comment SET status = 'TRASHED' WHERE id = ?", id.value());
        assertThat(learned(id)).isEmpty();

        desk.sql("UPDATE comment SET status = 'APPROVED' WHERE id = ?", id.value());
        assertThat(learned(id)).isPresent();
    }

    @Test
    void anErasedCommentLeavesNoTrace() {
        Example example = learned(decide(desk.ready("Ana"), new DecisionRequest.Approve()))
                .orElseThrow();
        CommentId erased = desk.comment("Kim", example.text());
        desk.sql(
                "INSERT INTO example SELECT ?, revision, text, language, needs_answer, in_domain, kind, topics, slugs, weight,"
                        + " decided_at, meaning, asking FROM example WHERE comment_id = ?",
                erased.value(),
                example.comment().value());
        assertThat(stored(erased)).isPresent();
        long before = answers.version();

        desk.sql("DELETE FROM comment_revision WHERE comment_id = ?", erased.value());
        desk.sql("DELETE FROM comment WHERE id = ?", erased.value());

        assertThat(stored(erased)).isEmpty();
        assertThat(answers.version()).isNotEqualTo(before);
    }

    @Test
    void learnsAgainWhatWasDecidedWhileTheExampleWasMade() {
        CommentId id = desk.ready("Ana");
        Decision decision = decided(id, new DecisionRequest.Approve());
        Example read = desk.bean(ExampleReader.class).read(id).orElseThrow();
        WorkLease lease = desk.bean(WorkLeases.class).take(WorkStage.LEARN, 20);
        decisions.undo(maria, decision.id());

        desk.bean(ExampleWriter.class).write(lease, id, Optional.of(read));

        assertThat(stored(id)).isEmpty();
        assertThat(desk.database.count("SELECT count(*) FROM comment_work WHERE stage = 'LEARN'"))
                .isOne();
    }

    /** Both lock the comment first, so neither waits for the other for ever, and the undo is never lost. */
    @Test
    void forgetsWhatIsTakenBackWhileItIsStored() throws InterruptedException {
        for (int i = 0; i < RepeatCount.of(20, 100); i++) {
            CommentId id = desk.ready("Racer");
            Decision decision = decided(id, new DecisionRequest.Approve());
            WorkLease lease = desk.bean(WorkLeases.class).take(WorkStage.LEARN, 20);
            Optional<Example> read = desk.bean(ExampleReader.class).read(id);

            SimultaneousCalls.run(() -> decisions.undo(maria, decision.id()), () -> {
                desk.bean(ExampleWriter.class).write(lease, id, read);
                return id;
            });

            assertThat(learned(id)).isEmpty();
        }
    }

    private CommentId decide(CommentId id, DecisionRequest request) {
        decided(id, request);
        return id;
    }

    private Decision decided(CommentId id, DecisionRequest request) {
        DecisionOutcome outcome = decisions.decide(maria, id, desk.seen(id, maria), request);
        assertThat(outcome).isInstanceOf(DecisionOutcome.Decided.class);
        return ((DecisionOutcome.Decided) outcome).decision();
    }

    private void correct(CommentId id, Topic... topics) {
        desk.sql(
                "INSERT INTO topic_correction (comment_id, revision, topics_before, topics_after, account_id,"
                        + " corrected_by, corrected_at) VALUES (?, 1, '{STUDENT_VISA}', string_to_array(?, ','), ?,"
                        + " 'Maria', ?)",
                id.value(),
                String.join(",", Stream.of(topics).map(Topic::code).toList()),
                maria.id().value(),
                Timestamp.from(Instant.EPOCH));
    }

    private Optional<Example> learned(CommentId id) {
        while (job.work()) {
            // Until nothing waits.
        }
        return stored(id);
    }

    private Optional<Example> stored(CommentId id) {
        return examples.newest(100).stream()
                .filter(example -> example.comment().equals(id))
                .findFirst();
    }
}
