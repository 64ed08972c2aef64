package org.signpost.digest;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the digest of a week down, once, together with one delivery for each recipient. */
@Singleton
class DigestPlanner {
    /** A digest that could not be sent for so long is not sent any more; it stays to be read under Digests. */
    static final Duration LATEST = Duration.ofDays(2);

    /** From here on it says that it is late. */
    static final Duration LATE = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(DigestPlanner.class);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private final Weeks weeks;
    private final Letters letters;
    private final Runs runs;
    private final Deliveries deliveries;
    private final RecipientRows recipients;

    DigestPlanner(Weeks weeks, Letters letters, Runs runs, Deliveries deliveries, RecipientRows recipients) {
        this.weeks = weeks;
        this.letters = letters;
        this.runs = runs;
        this.deliveries = deliveries;
        this.recipients = recipients;
    }

    /**
     * Plans the digest of a week that is due.
     *
     * @return false where it was planned before, also by another node in this very moment
     */
    @Transactional
    public boolean plan(DigestList list, IsoWeek week, Instant now) {
        return plan(list, week, now, list.schedule().due(week).plus(LATEST));
    }

    /** As {@link #plan}, however long ago the week was. */
    @Transactional
    public boolean planByHand(DigestList list, IsoWeek week, Instant now) {
        return plan(list, week, now, now.plus(LATEST));
    }

    /** The digest of a week as it would be now. */
    @Transactional
    public Letter draft(DigestList list, IsoWeek week, Instant now) {
        WeekInReview facts = weeks.in(list.schedule().period(week), now);
        return letters.write(list, week, facts, late(list, week, now), now);
    }

    private boolean plan(DigestList list, IsoWeek week, Instant now, Instant giveUpAt) {
        if (runs.find(list.id(), week.toString()).isPresent()) {
            return false;
        }
        Letter letter = draft(list, week, now);
        Instant due = list.schedule().due(week);
        int added = runs.insert(
                list.id(),
                week.toString(),
                due,
                now,
                !late(list, week, now).isEmpty(),
                letter.subject(),
                letter.text(),
                letter.html(),
                letter.chart(),
                letter.eml());
        if (added == 0) {
            return false;
        }
        int count = giveUpAt.isAfter(now) ? addDeliveries(list, week, now, giveUpAt) : 0;
        LOG.info("event=digest.planned list={} week={} recipients={}", list.name(), week, count);
        return true;
    }

    private int addDeliveries(DigestList list, IsoWeek week, Instant now, Instant giveUpAt) {
        long run = runs.find(list.id(), week.toString()).orElseThrow().id();
        int count = 0;
        for (Recipient recipient : recipients.findActive(list.id())) {
            deliveries.insert(run, recipient.id(), letters.messageId(list, week, recipient.id()), now, giveUpAt);
            count++;
        }
        return count;
    }

    private static String late(DigestList list, IsoWeek week, Instant now) {
        Schedule schedule = list.schedule();
        Instant due = schedule.due(week);
        return now.isBefore(due.plus(LATE))
                ? ""
                : "This digest comes late: it was due on " + MOMENT.format(due.atZone(schedule.zone())) + ".";
    }
}
