package org.signpost.publish;

import jakarta.inject.Singleton;
import java.util.List;
import org.signpost.platform.Invariant;
import org.signpost.platform.Invariants;

/** What must hold of replies. */
@Singleton
final class ReplyInvariants implements Invariants {
    @Override
    public List<Invariant> all() {
        return List.of(
                new Invariant("Every answer comes from a person's decision on the same comment.", """
                        SELECT 'reply ' || r.id FROM reply r
                        LEFT JOIN decision d ON d.id = r.decision_id
                        WHERE r.follow_up_id IS NULL
                          AND (d.comment_id IS DISTINCT FROM r.comment_id
                               OR d.kind NOT IN ('APPROVED', 'EDITED', 'OTHER_ENTRY', 'BY_HAND'))
                        """),
                new Invariant("Every decision to reply has its reply.", """
                        SELECT 'decision ' || d.id FROM decision d
                        WHERE d.kind IN ('APPROVED', 'EDITED', 'OTHER_ENTRY', 'BY_HAND') AND d.undone_at IS NULL
                          AND NOT EXISTS (SELECT 1 FROM reply r WHERE r.decision_id = d.id)
                        """),
                new Invariant("No comment has two answers that live.", """
                        SELECT 'comment ' || comment_id FROM reply
                        WHERE state <> 'WITHDRAWN' AND follow_up_id IS NULL GROUP BY comment_id HAVING count(*) > 1
                        """),
                new Invariant("Every reply from the FAQ knows the versions that it relied on.", """
                        SELECT 'reply ' || r.id FROM reply r LEFT JOIN decision d ON d.id = r.decision_id
                        WHERE (d.kind = 'OTHER_ENTRY' OR r.follow_up_id IS NOT NULL)
                          AND NOT EXISTS (SELECT 1 FROM reply_entry e WHERE e.reply_id = r.id)
                        """));
    }
}
