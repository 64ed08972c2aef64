package org.signpost.digest;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says on screen how far a digest has come. */
@Singleton
final class DigestWords {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private final Courier courier;

    DigestWords(Courier courier) {
        this.courier = courier;
    }

    WeekRow row(Run run, ZoneId zone) {
        return new WeekRow(run.isoWeek(), run.subject(), moment(run.dueAt(), zone), state(run));
    }

    String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(instant.atZone(zone));
    }

    private String state(Run run) {
        int all = run.sent() + run.waiting() + run.failed();
        return switch (run.state()) {
            case PLANNED -> courier.canGo() ? "About to be sent" : "Waits: no mail server is set up";
            case SENDING -> "Being sent: " + run.sent() + " of " + all + " have it";
            case SENT ->
                "Sent to " + run.sent() + (run.failed() > 0 ? " of " + all : "") + (run.late() ? ", late" : "");
            case MISSED ->
                all == 0 ? "Not sent: nobody was on the list in time" : "Not sent: it reached none of " + all;
        };
    }

    DeliveryRow row(Delivery delivery, ZoneId zone) {
        Instant sentAt = delivery.sentAt();
        String when = sentAt == null ? "" : " on " + moment(sentAt, zone) + (delivery.late() ? ", late" : "");
        return new DeliveryRow(
                delivery.email(),
                delivery.state().word() + when,
                note(delivery),
                delivery.state() == DeliveryState.FAILED);
    }

    private static String note(Delivery delivery) {
        if (delivery.state() == DeliveryState.SENT) {
            return delivery.maybeRepeated() ? "It may have arrived twice: a node stopped while sending it." : "";
        }
        String error = delivery.lastError();
        return error == null ? "" : error;
    }
}
