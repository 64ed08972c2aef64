package org.signpost.digest.delivery;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.signpost.digest.DigestList;
import org.signpost.digest.DigestLists;
import org.signpost.digest.DigestMail;
import org.signpost.digest.IsoWeek;
import org.signpost.digest.Recipients;
import org.signpost.platform.database.Installation;
import org.signpost.platform.mail.MailAddress;
import org.signpost.platform.mail.Mailer;
import org.signpost.platform.mail.Mailer.MailOutcome;
import org.signpost.staff.Actor;
import org.signpost.testing.TestDatabase;

/** One process with a clock that the test moves. */
final class DigestNode implements AutoCloseable {
    static final Actor TESTER = new Actor.Program("test");

    private final Installation installation;
    private final Clock clock;
    private final DigestJob job;

    private DigestNode(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
        this.job = new DigestJob(
                installation.get(DigestLists.class),
                installation.get(DigestPlanner.class),
                installation.get(DeliveryLeases.class),
                installation.get(DigestIssues.class),
                installation.get(MailComposer.class),
                installation.get(Mailer.class),
                clock);
    }

    static DigestNode on(TestDatabase database, Clock clock, Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("MAIL_FROM", "Signpost <signpost@harbor.example>");
        all.put("PUBLIC_URL", "https://desk.harbor.example");
        return new DigestNode(database.open(all), clock);
    }

    void add(String... addresses) {
        list();
        for (String address : addresses) {
            recipients().add(TESTER, new MailAddress(address));
        }
    }

    void workUntilIdle() {
        boolean more = true;
        while (more) {
            more = job.work();
        }
    }

    void plan(IsoWeek week) {
        installation.get(DigestPlanner.class).plan(list(), week, clock.instant());
    }

    Optional<DeliveryLeases.DeliveryLease> lease() {
        return installation.get(DeliveryLeases.class).lease(clock.instant());
    }

    void mark(DeliveryLeases.DeliveryLease lease, MailOutcome outcome) {
        installation.get(DeliveryLeases.class).mark(lease, outcome, clock.instant());
    }

    /** What a crash between the server's 250 and our commit leaves behind. */
    void sendWithoutMarking() {
        job.send(lease().orElseThrow());
    }

    WeeklyDigests digests() {
        return new WeeklyDigests(
                installation.get(DigestLists.class),
                installation.get(DigestPlanner.class),
                job,
                installation.get(DigestIssues.class),
                installation.get(DigestDeliveries.class),
                clock);
    }

    Recipients recipients() {
        return installation.get(Recipients.class);
    }

    DigestIssue issue(IsoWeek week) {
        return digests().find(week).orElseThrow();
    }

    DigestDelivery delivery(IsoWeek week) {
        return digests().deliveries(issue(week)).getFirst();
    }

    DigestMail mail(IsoWeek week) {
        return digests().preview(Optional.of(week));
    }

    Optional<String> banner() {
        DigestBanner banner = new DigestBanner(installation.get(DigestDeliveries.class), clock);
        banner.work();
        return banner.text();
    }

    private DigestList list() {
        return installation.get(DigestLists.class).legal(clock.instant());
    }

    @Override
    public void close() {
        installation.close();
    }
}
