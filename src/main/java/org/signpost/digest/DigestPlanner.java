package org.signpost.digest;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.signpost.staff.Actor;
import org.signpost.staff.Audit;
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

    private final WeekReader weeks;
    private final Letters letters;
    private final Runs runs;
    private final Deliveries deliveries;
    private final Recipients recipients;
    private final Audit audit;

    DigestPlanner(
            WeekReader weeks, Letters letters, Runs runs, Deliveries deliveries, Recipients recipients, Audit audit) {
        this.weeks = weeks;
        this.letters = letters;
        this.runs = runs;
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.audit = audit;
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
        WeekInReview facts = weeks.facts(list.schedule().period(week), now);
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
        int count = 0;
        if (giveUpAt.isAfter(now)) {
            count = addDeliveries(list, runs.find(list.id(), week.toString()).orElseThrow(), now, giveUpAt);
        }
        LOG.info("event=digest.planned list={} week={} recipients={}", list.name(), week, count);
        return true;
    }

    /** Makes a digest wait for everybody on the list who has not got it. */
    @Transactional
    public void sendAgain(Actor who, DigestList list, Run run, Instant now) {
        addDeliveries(list, run, now, now.plus(LATEST));
        deliveries.retry(run.id(), now, now.plus(Claims.PATIENCE));
        audit.record(who, "digest.send", "digest_run/" + run.id(), Map.of("week", run.isoWeek()));
    }

    /** Returns how many people are on the list. */
    private int addDeliveries(DigestList list, Run run, Instant now, Instant giveUpAt) {
        List<Recipient> onList = recipients.onList(list.id());
        for (Recipient recipient : onList) {
            deliveries.insert(
                    run.id(), recipient.id(), letters.messageId(list, run.week(), recipient.id()), now, giveUpAt);
        }
        return onList.size();
    }

    private static String late(DigestList list, IsoWeek week, Instant now) {
        Schedule schedule = list.schedule();
        Instant due = schedule.due(week);
        return now.isBefore(due.plus(LATE))
                ? ""
                : "This digest comes late: it was due on " + DigestListView.moment(due, schedule.zone()) + ".";
    }
}
