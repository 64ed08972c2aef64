package org.signpost.digest.delivery;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.signpost.digest.DigestList;
import org.signpost.digest.DigestMail;
import org.signpost.digest.IsoWeek;
import org.signpost.digest.Recipient;
import org.signpost.digest.Recipients;
import org.signpost.digest.content.WeekFacts;
import org.signpost.digest.content.WeekFactsRepository;
import org.signpost.staff.Actor;
import org.signpost.staff.audit.Audit;
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

    private final WeekFactsRepository weeks;
    private final MailComposer composer;
    private final DigestIssues issues;
    private final DigestDeliveries deliveries;
    private final Recipients recipients;
    private final Audit audit;

    DigestPlanner(
            WeekFactsRepository weeks,
            MailComposer composer,
            DigestIssues issues,
            DigestDeliveries deliveries,
            Recipients recipients,
            Audit audit) {
        this.weeks = weeks;
        this.composer = composer;
        this.issues = issues;
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
    boolean plan(DigestList list, IsoWeek week, Instant now) {
        return plan(list, week, now, list.schedule().due(week).plus(LATEST));
    }

    /** The digest of a week as it would be now. */
    @Transactional
    DigestMail compose(DigestList list, IsoWeek week, Instant now) {
        WeekFacts facts = weeks.facts(list.schedule().period(week), now);
        return composer.write(list, week, facts, late(list, week, now), now);
    }

    private boolean plan(DigestList list, IsoWeek week, Instant now, Instant giveUpAt) {
        if (issues.find(list.id(), week.toString()).isPresent()) {
            return false;
        }
        DigestMail digestMail = compose(list, week, now);
        Instant due = list.schedule().due(week);
        int added = issues.insert(
                list.id(),
                week.toString(),
                due,
                now,
                !late(list, week, now).isEmpty(),
                digestMail.subject(),
                digestMail.text(),
                digestMail.html(),
                digestMail.chart(),
                digestMail.eml());
        if (added == 0) {
            return false;
        }
        DigestIssue issue = issues.find(list.id(), week.toString()).orElseThrow();
        int count = giveUpAt.isAfter(now) ? addDeliveries(list, issue, now, giveUpAt) : 0;
        LOG.info("event=digest.planned list={} week={} recipients={}", list.name(), week, count);
        return true;
    }

    /** Plans the digest of a week, however long ago it was, and makes it wait for everybody who has not got it. */
    @Transactional
    DigestIssue sendByHand(Actor who, DigestList list, IsoWeek week, Instant now) {
        plan(list, week, now, now.plus(LATEST));
        DigestIssue issue = issues.find(list.id(), week.toString()).orElseThrow();
        addDeliveries(list, issue, now, now.plus(LATEST));
        deliveries.retry(issue.id(), now, now.plus(DeliveryLeases.PATIENCE));
        audit.record(who, "digest.send", "digest_run/" + issue.id(), Map.of("week", issue.isoWeek()));
        return issue;
    }

    /** Returns how many people are on the list. */
    private int addDeliveries(DigestList list, DigestIssue issue, Instant now, Instant giveUpAt) {
        List<Recipient> onList = recipients.onList(list.id());
        for (Recipient recipient : onList) {
            deliveries.insert(
                    issue.id(), recipient.id(), composer.messageId(list, issue.week(), recipient.id()), now, giveUpAt);
        }
        return onList.size();
    }

    private static String late(DigestList list, IsoWeek week, Instant now) {
        Instant due = list.schedule().due(week);
        return now.isBefore(due.plus(LATE))
                ? ""
                : "This digest comes late: it was due on "
                        + DigestListView.moment(due, list.schedule().zone()) + ".";
    }
}
