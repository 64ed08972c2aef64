package org.signpost.digest.delivery;

import jakarta.inject.Singleton;
import java.util.List;
import org.signpost.platform.database.DataInvariant;
import org.signpost.platform.database.RoomInvariants;

/** What must hold of digests and their deliveries. */
@Singleton
final class DigestInvariants implements RoomInvariants {
    @Override
    public List<DataInvariant> all() {
        return List.of(
                new DataInvariant("There is one digest for each list and ISO week.", """
                        SELECT 'digest ' || min(iso_week) FROM digest_run GROUP BY list_id, iso_week HAVING count(*) > 1
                        """),
                new DataInvariant("Every recipient has one delivery of a digest, with a Message-ID of its own.", """
                        SELECT 'delivery ' || min(id) FROM digest_delivery GROUP BY run_id, recipient_id HAVING count(*) > 1
                        UNION ALL
                        SELECT 'delivery ' || min(id) FROM digest_delivery GROUP BY message_id HAVING count(*) > 1
                        """),
                new DataInvariant("A digest that is closed has nothing under way.", """
                        SELECT 'digest ' || u.iso_week FROM digest_run u
                        WHERE u.state IN ('SENT', 'MISSED')
                          AND EXISTS (SELECT 1 FROM digest_delivery d WHERE d.run_id = u.id AND d.state = 'SENDING')
                        """),
                new DataInvariant("No delivery has been in hand for long after its lease ended.", """
                        SELECT 'delivery ' || d.id FROM digest_delivery d
                        WHERE d.state = 'SENDING' AND d.lease_until < now() - interval '1 day'
                        """));
    }
}
