package org.signpost.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskFixture;
import org.signpost.desk.Lane;
import org.signpost.desk.NoReplyReason;
import org.signpost.desk.Outbox;
import org.signpost.desk.comment.Claims;
import org.signpost.desk.decision.DecisionRequest;
import org.signpost.desk.decision.Decisions;
import org.signpost.desk.queue.QueueRepository.QueueEntry;
import org.signpost.staff.Staffer;
import org.signpost.triage.Confidence;

/** The lanes in their order, page by page and comment by comment. */
final class QueueIT {
    private final DeskFixture desk = new DeskFixture();
    private final Staffer maria = desk.person("Maria");
    private final Staffer tom = desk.person("Tom");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void pagesThroughALaneWithoutLeavingOneOutOrShowingOneTwice() {
        List<Long> all = IntStream.range(0, 60)
                .mapToObj(i -> desk.unsure("U" + i).value())
                .toList();

        QueueView first = page(Lane.UNSURE, null);
        QueueView second = page(Lane.UNSURE, first.more());
        QueueView third = page(Lane.UNSURE, second.more());

        assertThat(first.cards()).hasSize(25);
        assertThat(third.more()).isNull();
        assertThat(List.of(first, second, third).stream()
                        .flatMap(view -> view.cards().stream())
                        .map(CommentCard::id))
                .containsExactlyElementsOf(all);
        assertThat(first.counts().of(Lane.UNSURE)).isEqualTo(60);
    }

    @Test
    void goesOnBehindACommentThatHasLeftTheLaneSince() {
        CommentId decided = desk.unsure("Ana");
        CommentId behind = desk.unsure("Ben");
        close(decided);

        assertThat(page(Lane.UNSURE, decided.value()).cards())
                .extracting(CommentCard::id)
                .containsExactly(behind.value());
        assertThat(page(Lane.UNSURE, 424_242L).cards())
                .extracting(CommentCard::id)
                .containsExactly(behind.value());
    }

    @Test
    void putsTheUrgentOnesFirstInALaneThatHasBoth() {
        CommentId calm = passOn(desk.unsure("Calm"));
        CommentId urgent = passOn(desk.urgent("Urgent"));

        assertThat(page(Lane.LEGAL, null).cards())
                .extracting(CommentCard::id)
                .containsExactly(urgent.value(), calm.value());
        assertThat(around(Lane.LEGAL, urgent)).isEqualTo(new QueueRepository.LaneNavigation(calm.value(), null));
        assertThat(around(Lane.LEGAL, calm)).isEqualTo(new QueueRepository.LaneNavigation(null, urgent.value()));
    }

    @Test
    void putsDangerBeforeDatesAndTheNearestDateFirst() {
        LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
        CommentId undated = desk.urgent("Undated");
        CommentId missed = desk.urgent("Missed", false, today.minusDays(1));
        CommentId later = desk.urgent("Later", false, today.plusDays(9));
        CommentId soon = desk.urgent("Soon", false, today.plusDays(30), today, today.minusDays(4));
        CommentId danger = desk.urgent("Danger", true);
        CommentId calm = desk.ready("Calm");

        assertThat(page(Lane.URGENT, null).cards())
                .extracting(CommentCard::id)
                .containsExactly(danger.value(), soon.value(), later.value(), undated.value(), missed.value());
        assertThat(around(Lane.URGENT, soon))
                .isEqualTo(new QueueRepository.LaneNavigation(later.value(), danger.value()));
        close(soon);
        assertThat(next(Lane.URGENT, soon, maria)).contains(later);
        assertThat(page(Lane.URGENT, later.value()).cards())
                .extracting(CommentCard::id)
                .containsExactly(undated.value(), missed.value());
        assertThat(page(Lane.READY, null).cards()).extracting(CommentCard::id).containsExactly(calm.value());
    }

    @Test
    void opensTheFirstLaneWithWorkUnlessAnotherOneIsWanted() {
        desk.ready("Ana");
        assertThat(desk.bean(QueueReader.class)
                        .lane(Optional.empty(), null, null)
                        .lane())
                .isEqualTo(Lane.READY);
        desk.urgent("Rosa");
        assertThat(desk.bean(QueueReader.class)
                        .lane(Optional.empty(), null, null)
                        .lane())
                .isEqualTo(Lane.URGENT);
        assertThat(page(Lane.LEGAL, null).cards()).isEmpty();
    }

    @Test
    void knowsTheNeighboursOfACommentInItsLane() {
        CommentId first = desk.ready("Ana");
        desk.unsure("another lane");
        CommentId second = desk.ready("Ben");
        CommentId third = desk.ready("Caro");

        assertThat(around(Lane.READY, first)).isEqualTo(new QueueRepository.LaneNavigation(second.value(), null));
        assertThat(around(Lane.READY, second))
                .isEqualTo(new QueueRepository.LaneNavigation(third.value(), first.value()));
        assertThat(queue().navigation(Lane.READY, new CommentId(424_242), now()))
                .isEmpty();
    }

    @Test
    void goesOnToTheNextOneThatNobodyElseHasOpen() {
        CommentId first = desk.ready("Ana");
        CommentId second = desk.ready("Ben");
        CommentId third = desk.ready("Caro");
        desk.bean(Claims.class).takeIfFree(second, tom);
        close(first);

        assertThat(next(first)).contains(third);
        assertThat(next(Lane.READY, first, tom)).contains(second);
    }

    @Test
    void goesBackToTheBeginningBehindTheLastOne() {
        CommentId first = desk.ready("Ana");
        desk.ready("Ben");
        CommentId last = desk.ready("Caro");

        assertThat(next(last)).contains(first);
        CommentId alone = desk.urgent("Rosa");
        assertThat(next(Lane.URGENT, alone, maria)).isEmpty();
    }

    @Test
    void countsWhatHappenedBesides() {
        CommentId answered = desk.ready("Ana");
        desk.comment("Unread", "Is this on?");
        long newest = desk.unsure("Ben").value();
        desk.bean(Decisions.class).decide(maria, answered, desk.seen(answered, maria), new DecisionRequest.Approve());

        QueueView view = page(Lane.READY, null);

        assertThat(view.counts()).isEqualTo(new QueueCounts(0, 0, 1, 0, 0, 1, 1, newest));
        assertThat(view.replies()).isEqualTo(new Outbox.OutboxCounts(1, 0));
        assertThat(desk.bean(QueueReader.class)
                        .newerThan(Lane.UNSURE, answered.value())
                        .number())
                .isEqualTo(1);
    }

    @Test
    void takesACommentThatWasChangedAfterItWasClosedForOpenAgain() {
        CommentId id = desk.unsure("Ana");
        close(id);
        assertThat(standing("decided", id)).isEqualTo(1);
        assertThat(page(Lane.UNSURE, null).cards()).isEmpty();

        desk.sql("UPDATE decision SET revision = 2 WHERE comment_id = ?", id.value());

        assertThat(standing("decided", id)).isZero();
        assertThat(page(Lane.UNSURE, null).cards()).hasSize(1);
    }

    @Test
    void leavesOutWhatItsWebsiteHidesUnlessTheLegalTeamHasIt() {
        CommentId hidden = desk.unsure("Hidden");
        CommentId passed = passOn(desk.unsure("Passed"));
        desk.sql("UPDATE comment SET status = 'TRASHED'");

        assertThat(standing("gone", hidden)).isEqualTo(1);
        assertThat(page(Lane.UNSURE, null).cards()).isEmpty();
        assertThat(page(Lane.LEGAL, null).cards()).extracting(CommentCard::id).containsExactly(passed.value());
    }

    @Test
    void showsTheLaneAroundAnOpenCommentAlsoAtItsEndAndWhereItHasLeft() {
        List<Long> all = IntStream.range(0, 12)
                .mapToObj(i -> desk.unsure("U" + i).value())
                .toList();

        assertThat(beside(all.getFirst())).containsExactlyElementsOf(all);
        assertThat(beside(all.getLast())).containsExactlyElementsOf(all.subList(3, 12));
        assertThat(lane(all.get(3)).neighbours()).contains(new QueueRepository.LaneNavigation(all.get(4), all.get(2)));
        close(new CommentId(all.get(10)));
        assertThat(lane(all.get(10)).neighbours()).isEmpty();
        assertThat(beside(all.get(10)))
                .containsExactlyElementsOf(Stream.concat(all.subList(2, 10).stream(), Stream.of(all.getLast()))
                        .toList());
    }

    @Test
    void saysOnACardHowSureTheEntryIsWhoAnsweredAndWhatTheLegalTeamShouldKnow() {
        CommentId asked = desk.ready("Ana");
        CommentId answer = desk.praise("Neighbour");
        desk.sql(
                "UPDATE comment SET parent_source_id = (SELECT source_id FROM comment WHERE id = ?) WHERE id = ?",
                asked.value(),
                answer.value());
        CommentCard ready = page(Lane.READY, null).cards().getFirst();
        assertThat(ready.entryWord()).isEqualTo(Confidence.SURE);
        assertThat(ready.row().answeredBy()).isEqualTo("Neighbour");
        assertThat(ready.legalNote()).isNull();
        desk.sql("UPDATE match_candidate SET answers = false, score = 0.2");
        assertThat(page(Lane.READY, null).cards().getFirst().entryWord()).isEqualTo(Confidence.NOT_SURE);

        desk.bean(Decisions.class)
                .decide(maria, asked, desk.seen(asked, maria), new DecisionRequest.Escalate("He signed something"));

        assertThat(page(Lane.LEGAL, null).cards().getFirst().legalNote()).isEqualTo("Maria: He signed something");
    }

    private LaneView lane(long open) {
        return desk.bean(QueueReader.class).around(Lane.UNSURE, new CommentId(open));
    }

    private List<Long> beside(long open) {
        return lane(open).groups().stream()
                .flatMap(group -> group.cards().stream())
                .map(CommentCard::id)
                .toList();
    }

    private long standing(String fact, CommentId id) {
        return desk.database.count("SELECT count(*) FROM comment_standing WHERE " + fact + " AND comment_id = " + id);
    }

    private QueueView page(Lane lane, @Nullable Long after) {
        return desk.bean(QueueReader.class).lane(Optional.of(lane), after, null);
    }

    private QueueRepository.LaneNavigation around(Lane lane, CommentId id) {
        return queue().navigation(lane, id, now()).orElseThrow();
    }

    private Optional<CommentId> next(CommentId id) {
        return next(Lane.READY, id, maria);
    }

    private Optional<CommentId> next(Lane lane, CommentId id, Staffer who) {
        return queue().nextFree(lane, id, who.id(), now()).map(QueueEntry::id);
    }

    private QueueRepository queue() {
        return desk.bean(QueueRepository.class);
    }

    private Instant now() {
        return desk.bean(Clock.class).instant();
    }

    private CommentId passOn(CommentId id) {
        desk.bean(Decisions.class).decide(maria, id, desk.seen(id, maria), new DecisionRequest.Escalate(""));
        return id;
    }

    private void close(CommentId id) {
        desk.bean(Decisions.class)
                .decide(maria, id, desk.seen(id, maria), new DecisionRequest.NoReply(NoReplyReason.NO_QUESTION));
    }
}
