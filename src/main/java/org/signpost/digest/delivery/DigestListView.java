package org.signpost.digest.delivery;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.signpost.digest.IsoWeek;

/**
 * The digests of all weeks, the newest first.
 *
 * @param nextDue when it is due
 * @param zone of every date
 * @param administrator whether the page leads to those who get the digest
 */
public record DigestListView(List<Row> rows, String next, String nextDue, String zone, boolean administrator) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);

    public DigestListView {
        rows = List.copyOf(rows);
    }

    public record Row(String week, String subject, String due, String state) {
        /** @param canSend whether there is a mail server */
        static Row of(DigestIssue issue, ZoneId zone, boolean canSend) {
            return new Row(issue.isoWeek(), issue.subject(), moment(issue.dueAt(), zone), state(issue, canSend));
        }

        /** One that was not written down yet. */
        static Row ofNext(IsoWeek week, String subject, Instant due, ZoneId zone) {
            return new Row(week.toString(), subject, moment(due, zone), "Not sent yet; this is how it would be now");
        }

        private static String state(DigestIssue issue, boolean canSend) {
            int all = issue.sent() + issue.waiting() + issue.failed();
            return switch (issue.state()) {
                case PLANNED -> canSend ? "About to be sent" : "Waits: no mail server is set up";
                case SENDING -> "Being sent: " + issue.sent() + " of " + all + " have it";
                case SENT ->
                    "Sent to " + issue.sent() + (issue.failed() > 0 ? " of " + all : "")
                            + (issue.late() ? ", late" : "");
                case MISSED ->
                    all == 0 ? "Not sent: nobody was on the list in time" : "Not sent: it reached none of " + all;
            };
        }
    }

    /** Such as "Monday 16 November 2026, 08:00". */
    static String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(instant.atZone(zone));
    }
}
