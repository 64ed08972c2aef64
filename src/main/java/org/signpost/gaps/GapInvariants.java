package org.signpost.gaps;

import jakarta.inject.Singleton;
import java.util.List;
import org.signpost.platform.database.DataInvariant;
import org.signpost.platform.database.RoomInvariants;

/** What must hold of groups of questions. */
@Singleton
final class GapInvariants implements RoomInvariants {
    @Override
    public List<DataInvariant> all() {
        return List.of(
                new DataInvariant("A group that was merged has no questions.", """
                        SELECT 'gap ' || g.id FROM digest_gap g
                        WHERE g.state = 'MERGED' AND EXISTS (SELECT 1 FROM digest_gap_question q WHERE q.gap_id = g.id)
                        """),
                new DataInvariant("A group was merged into one that is still there.", """
                        SELECT 'gap ' || g.id FROM digest_gap g JOIN digest_gap i ON i.id = g.merged_into
                        WHERE i.state = 'MERGED'
                        """),
                new DataInvariant("A group that a person closed has its row in the audit trail.", """
                        SELECT 'gap ' || g.id FROM digest_gap g
                        WHERE g.state = 'CLOSED'
                          AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.action = 'gap.close' AND a.object = 'gap/' || g.id)
                        """));
    }
}
