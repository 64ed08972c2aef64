package org.signpost.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.platform.database.DatabaseCheckup;
import org.signpost.publish.correction.CorrectionDecisions;
import org.signpost.publish.correction.CorrectionDecisions.CorrectionRequest;
import org.signpost.staff.Staffer;

/** What the doctor says when something has gone wrong with follow-ups behind the program's back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowUpInvariantsIT {
    private static final String SLUG = "fiance-visa-steps";

    private final SweepFixture fixture = new SweepFixture();
    private final Staffer maria = fixture.desk.person("Maria");

    @AfterAll
    void close() {
        fixture.close();
    }

    @Test
    void namesEveryKindOfDamage() {
        List<ReplyId> replies = fixture.posted(3, SLUG, fixture.current(SLUG, "en"));
        SweepKey key = fixture.wrong(SLUG, "en");
        replies.forEach(reply -> fixture.bean(CorrectionDecisions.class)
                .decide(maria, key, reply, new CorrectionRequest.Approve(key.version())));
        assertThat(broken()).isEmpty();

        fixture.desk.sql(
                "UPDATE follow_up SET undone_at = now(), undone_by = 'nobody' WHERE reply_id = ?", id(replies, 0));
        assertThat(broken()).containsExactly("A follow-up lives as long as its correction.");
        fixture.desk.sql(
                "INSERT INTO follow_up (id, reply_id, slug, version, kind, account_id, decided_by, decided_at)"
                        + " VALUES (900, ?, ?, ?, 'EDITED', ?, 'nobody', now())",
                id(replies, 0),
                SLUG,
                key.version(),
                maria.id().value());
        fixture.desk.sql(
                "INSERT INTO reply (comment_id, follow_up_id, text, language, state, not_before, approved_at, approved_by,"
                        + " changed_at) SELECT comment_id, 900, 'Twice.', 'en', 'POSTED', now(), now(), 'nobody', now()"
                        + " FROM reply WHERE id = ?",
                id(replies, 1));
        fixture.desk.sql(
                "UPDATE reply SET state = 'WITHDRAWN', stopped_slug = ?, stopped_version = ? WHERE id = ?",
                SLUG,
                fixture.current(SLUG, "es"),
                id(replies, 2));

        assertThat(broken())
                .contains(
                        "Every correction comes from a person's follow-up on a reply to the same comment.",
                        "A reply has at most one correction that lives for each version that calls it wrong.",
                        "A follow-up lives as long as its correction.",
                        "Every follow-up has its row in the audit trail.",
                        "A stopped reply relied on a version that a later one calls wrong.",
                        "Every reply from the FAQ knows the versions that it relied on.");
    }

    @Test
    void theDatabaseItselfRefusesASecondAnswerAndASecondFollowUp() {
        ReplyId reply = fixture.posted(1, "asylum-lgbt", fixture.current("asylum-lgbt", "en"))
                .getFirst();
        SweepKey key = fixture.wrong("asylum-lgbt", "en");
        fixture.bean(CorrectionDecisions.class).decide(maria, key, reply, new CorrectionRequest.Leave());

        assertThatThrownBy(() -> fixture.desk.sql(
                        "INSERT INTO follow_up (reply_id, slug, version, kind, account_id, decided_by, decided_at)"
                                + " SELECT reply_id, slug, version, 'CORRECTED', account_id, 'nobody', now()"
                                + " FROM follow_up WHERE reply_id = ?",
                        reply.value()))
                .hasStackTraceContaining("follow_up_live");
        assertThatThrownBy(() -> fixture.desk.sql(
                        "UPDATE reply SET follow_up_id = NULL, decision_id = NULL WHERE id = ?", reply.value()))
                .hasStackTraceContaining("reply_check");
    }

    private List<String> broken() {
        return fixture.bean(DatabaseCheckup.class).run().stream()
                .filter(finding -> !finding.holds())
                .map(DatabaseCheckup.Finding::invariant)
                .toList();
    }

    private static long id(List<ReplyId> replies, int index) {
        return replies.get(index).value();
    }
}
