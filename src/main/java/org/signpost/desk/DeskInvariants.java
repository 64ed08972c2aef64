package org.signpost.desk;

import jakarta.inject.Singleton;
import java.util.List;
import org.signpost.platform.database.DataInvariant;
import org.signpost.platform.database.RoomInvariants;

/** What must hold of decisions. */
@Singleton
public final class DeskInvariants implements RoomInvariants {
    @Override
    public List<DataInvariant> all() {
        return List.of(
                new DataInvariant("Every decision has its row in the audit trail.", """
                        SELECT 'decision ' || d.id FROM decision d
                        WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.action LIKE 'desk.%'
                                          AND a.object = 'comment/' || d.comment_id
                                          AND a.detail ->> 'decision' = CAST(d.id AS text))
                        """),
                new DataInvariant("Every correction of topics has its row in the audit trail.", """
                        SELECT 'correction ' || k.id FROM topic_correction k
                        WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.action = 'desk.topics'
                                          AND a.object = 'comment/' || k.comment_id
                                          AND a.detail ->> 'correction' = CAST(k.id AS text))
                        """),
                new DataInvariant("A comment has at most one decision that lives.", """
                        SELECT 'comment ' || comment_id FROM live_decision GROUP BY comment_id HAVING count(*) > 1
                        """));
    }
}
