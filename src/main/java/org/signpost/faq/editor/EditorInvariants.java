package org.signpost.faq.editor;

import jakarta.inject.Singleton;
import java.util.List;
import org.signpost.platform.database.DataInvariant;
import org.signpost.platform.database.RoomInvariants;

/** What must hold of versions that were written on screen. */
@Singleton
final class EditorInvariants implements RoomInvariants {
    @Override
    public List<DataInvariant> all() {
        return List.of(
                new DataInvariant("Every version that was published on screen has its row in the audit trail.", """
                        SELECT 'version ' || v.slug || '/' || v.version FROM faq_version v
                        WHERE v.origin = 'SCREEN' AND NOT EXISTS (
                            SELECT 1 FROM audit a
                            WHERE a.action = 'faq.publish' AND a.object = 'faq/' || v.slug || '/' || v.version)
                        """));
    }
}
