package org.signpost.digest;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.signpost.platform.Installation;
import org.signpost.platform.MailAddress;
import org.signpost.platform.MailOutcome;
import org.signpost.platform.TestDatabase;
import org.signpost.staff.Actor;

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
                installation.get(Claims.class),
                installation.get(Courier.class),
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

    Optional<Claims.Claim> claim() {
        return installation.get(Claims.class).claim(clock.instant());
    }

    void mark(Claims.Claim claim, MailOutcome outcome) {
        installation.get(Claims.class).mark(claim, outcome, clock.instant());
    }

    /** What a crash between the server's 250 and our commit leaves behind. */
    void sendWithoutMarking() {
        installation.get(Courier.class).send(claim().orElseThrow(), clock);
    }

    WeeklyDigests digests() {
        return new WeeklyDigests(
                installation.get(DigestLists.class),
                installation.get(DigestPlanner.class),
                installation.get(Courier.class),
                installation.get(Runs.class),
                installation.get(Deliveries.class),
                clock);
    }

    Recipients recipients() {
        return installation.get(Recipients.class);
    }

    Run run(IsoWeek week) {
        return digests().find(week).orElseThrow();
    }

    Delivery delivery(IsoWeek week) {
        return digests().deliveries(run(week)).getFirst();
    }

    Letter letter(IsoWeek week) {
        return digests().preview(Optional.of(week));
    }

    Optional<String> banner() {
        DigestBanner banner = new DigestBanner(installation.get(Deliveries.class), clock);
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
