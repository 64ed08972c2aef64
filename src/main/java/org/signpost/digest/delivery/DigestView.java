package org.signpost.digest.delivery;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * One digest: as it was sent, or as it would be now.
 *
 * @param text what it says
 * @param maySend whether whoever looks may send it to those who have not got it
 */
public record DigestView(DigestListView.Row digest, List<DeliveryRow> deliveries, String text, boolean maySend) {
    public DigestView {
        deliveries = List.copyOf(deliveries);
    }

    /** One recipient, in words; {@code note} may be empty. */
    public record DeliveryRow(String email, String state, String note) {
        static DeliveryRow of(DigestDelivery delivery, ZoneId zone) {
            Instant sentAt = delivery.sentAt();
            String when = sentAt == null
                    ? ""
                    : " on " + DigestListView.moment(sentAt, zone) + (delivery.late() ? ", late" : "");
            return new DeliveryRow(delivery.email(), delivery.state().word() + when, note(delivery));
        }

        private static String note(DigestDelivery delivery) {
            if (delivery.state() == DigestDelivery.State.SENT) {
                return delivery.maybeRepeated() ? "It may have arrived twice: a node stopped while sending it." : "";
            }
            return Objects.requireNonNullElse(delivery.lastError(), "");
        }
    }
}
