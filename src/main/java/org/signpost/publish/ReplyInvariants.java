package org.signpost.publish;

import jakarta.inject.Singleton;
import java.util.List;
import org.signpost.platform.database.DataInvariant;
import org.signpost.platform.database.RoomInvariants;

/** What must hold of replies, corrections and follow-ups. */
@Singleton
final class ReplyInvariants implements RoomInvariants {
    @Override
    public List<DataInvariant> all() {
        return List.of(
                new DataInvariant("Every answer comes from a person's decision on the same comment.", """
                        SELECT 'reply ' || r.id FROM reply r
                        LEFT JOIN decision d ON d.id = r.decision_id
                        WHERE r.follow_up_id IS NULL
                          AND (d.comment_id IS DISTINCT FROM r.comment_id
                               OR NOT d.replies)
                        """),
                new DataInvariant("Every decision to reply has its reply.", """
                        SELECT 'decision ' || d.id FROM decision d
                        WHERE d.replies AND d.undone_at IS NULL
                          AND NOT EXISTS (SELECT 1 FROM reply r WHERE r.decision_id = d.id)
                        """),
                new DataInvariant("No comment has two answers that live.", """
                        SELECT 'comment ' || comment_id FROM reply
                        WHERE state <> 'WITHDRAWN' AND follow_up_id IS NULL GROUP BY comment_id HAVING count(*) > 1
                        """),
                new DataInvariant("Every reply from the FAQ knows the versions that it relied on.", """
                        SELECT 'reply ' || r.id FROM reply r LEFT JOIN decision d ON d.id = r.decision_id
                        WHERE (d.kind = 'OTHER_ENTRY' OR r.follow_up_id IS NOT NULL)
                          AND NOT EXISTS (SELECT 1 FROM reply_entry e WHERE e.reply_id = r.id)
                        """),
                new DataInvariant(
                        "Every correction comes from a person's follow-up on a reply to the same comment.", """
                        SELECT 'reply ' || c.id FROM reply c
                        LEFT JOIN follow_up f ON f.id = c.follow_up_id
                        LEFT JOIN reply r ON r.id = f.reply_id
                        WHERE c.follow_up_id IS NOT NULL
                          AND (r.comment_id IS DISTINCT FROM c.comment_id OR f.kind = 'LEFT')
                        """),
                new DataInvariant(
                        "A reply has at most one correction that lives for each version that calls it wrong.", """
                        SELECT 'reply ' || f.reply_id FROM follow_up f JOIN reply c ON c.follow_up_id = f.id
                        WHERE c.state <> 'WITHDRAWN' GROUP BY f.reply_id, f.slug, f.version HAVING count(*) > 1
                        """),
                new DataInvariant("A follow-up lives as long as its correction.", """
                        SELECT 'follow-up ' || f.id FROM follow_up f LEFT JOIN reply c ON c.follow_up_id = f.id
                        WHERE f.kind <> 'LEFT'
                          AND (f.undone_at IS NULL) IS DISTINCT FROM (c.state <> 'WITHDRAWN')
                        """),
                new DataInvariant("Every follow-up has its row in the audit trail.", """
                        SELECT 'follow-up ' || f.id FROM follow_up f
                        WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.action LIKE 'publish.follow_up%'
                                          AND a.object = 'reply/' || f.reply_id
                                          AND a.detail ->> 'follow_up' = CAST(f.id AS text))
                        """),
                new DataInvariant("A stopped reply relied on a version that a later one calls wrong.", """
                        SELECT 'reply ' || r.id FROM reply r
                        WHERE r.stopped_slug IS NOT NULL
                          AND NOT EXISTS (
                              SELECT 1 FROM reply_entry e
                              JOIN wrong_version w ON w.slug = e.slug AND w.version = e.version
                              WHERE e.reply_id = r.id AND w.slug = r.stopped_slug
                                AND w.corrected_by = r.stopped_version)
                        """));
    }
}
