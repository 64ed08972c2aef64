package org.signpost.faq.editing;

import jakarta.inject.Singleton;
import java.util.List;
import org.signpost.platform.Invariant;
import org.signpost.platform.Invariants;

/** What must hold of versions that were written on screen. */
@Singleton
final class EditingInvariants implements Invariants {
    @Override
    public List<Invariant> all() {
        return List.of(
                new Invariant("Every version that was published on screen has its row in the audit trail.", """
                        SELECT 'version ' || v.slug || '/' || v.version FROM faq_version v
                        WHERE v.origin = 'SCREEN' AND NOT EXISTS (
                            SELECT 1 FROM audit a
                            WHERE a.action = 'faq.publish' AND a.object = 'faq/' || v.slug || '/' || v.version)
                        """));
    }
}
