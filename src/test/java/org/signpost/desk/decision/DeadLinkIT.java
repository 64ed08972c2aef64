package org.signpost.desk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskFixture;
import org.signpost.desk.comment.SourceVersions;
import org.signpost.staff.Staffer;
import org.signpost.staff.TestBrowser;

/** The links of replies are looked at before they are approved; the website that they lead to is real, and on this machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class DeadLinkIT {
    private static final String CLOSED = "127.0.0.1:9";

    private final LinkedPages pages = new LinkedPages();
    private final DeskFixture desk =
            new DeskFixture(Map.of("signpost.link.check", "on", "signpost.trusted-hosts", pages.host() + "," + CLOSED));
    private final TestBrowser browser = desk.administrator("Ada");
    private final Staffer maria = desk.person("Maria");
    private final Staffer tom = desk.person("Tom");
    private final Decisions decisions = desk.bean(Decisions.class);

    @AfterAll
    void close() {
        desk.close();
        pages.close();
    }

    @Test
    void approvesWhereALinkAnswersAndAsksForItOnceADay() {
        CommentId first = linking("/200/once");
        CommentId second = linking("/200/once");
        CommentId tomorrow = linking("/200/once");
        assertThat(approve(maria, first)).isInstanceOf(DecisionOutcome.Decided.class);
        assertThat(approve(maria, second)).isInstanceOf(DecisionOutcome.Decided.class);
        assertThat(pages.asked("/200/once")).isOne();
        desk.sql("UPDATE draft_link SET good_until = good_until - interval '1 day'");
        assertThat(approve(maria, tomorrow)).isInstanceOf(DecisionOutcome.Decided.class);
        assertThat(pages.asked("/200/once")).isEqualTo(2);
    }

    @Test
    void refusesWhatHasNoPageFailsOrNeverAnswersAndKeepsItOpen() {
        assertThat(refusal("/404/a")).contains(pages.link("/404/a") + " leads nowhere: its website has no such page.");
        assertThat(refusal("/410/a")).contains("has no such page.");
        assertThat(refusal("/500/a")).contains("The link " + pages.link("/500/a") + " does not answer.");
        assertThat(refusal("/never/a")).contains("/never/a does not answer.", "Nothing was approved.");
        CommentId closed = desk.ready("Closed", "See http://" + CLOSED + "/a");
        assertThat(sentence(approve(maria, closed))).contains("http://" + CLOSED + "/a does not answer.");
    }

    @Test
    void waitsOnceForAllLinksTogetherAndNotForThoseThatWereSilentAMomentAgo() {
        String text = IntStream.range(0, 8)
                .mapToObj(i -> pages.link("/never/together" + i))
                .reduce("See", (one, other) -> one + " " + other);
        CommentId id = desk.ready("Many", text);
        long begin = System.nanoTime();
        assertThat(sentence(approve(maria, id))).contains("together0 does not answer.", "together7 does not answer.");
        assertThat(sentence(approve(maria, id))).contains("together7 does not answer.");
        // Eight after another, twice, would be more than a minute.
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void letsThePersonWhoWasToldInsistAndWritesThatDown() {
        CommentId id = linking("/404/insisted");
        DecisionOutcome.DeadLink told = dead(approve(maria, id));
        assertThat(decide(tom, id, told.insistence())).isInstanceOf(DecisionOutcome.DeadLink.class);
        CommentId other = linking("/404/insisted");
        assertThat(decide(maria, other, told.insistence())).isInstanceOf(DecisionOutcome.DeadLink.class);
        assertThat(decide(maria, id, told.insistence())).isInstanceOf(DecisionOutcome.Decided.class);
        assertThat(desk.database.text("SELECT detail ->> 'dead-links' FROM audit WHERE action = 'desk.approved'"
                        + " AND object = 'comment/" + id + "'"))
                .isEqualTo(pages.link("/404/insisted"));
    }

    @Test
    void looksAtWhatIsTypedAndAtOtherEntriesToo() {
        CommentId id = linking("/200/draft");
        assertThat(sentence(decisions.decide(
                        maria,
                        id,
                        desk.seen(id, maria),
                        new DecisionRequest.WriteByHand("See " + pages.link("/404/typed"), SourceVersions.NONE))))
                .contains("/404/typed leads nowhere");
        assertThat(pages.asked("/200/draft")).isZero();
    }

    @Test
    void knowsItsOwnPagesWithoutAskingItself() {
        CommentId there = desk.ready("Own", "See http://localhost:8080/faq/asylum-lgbt?lang=es");
        CommentId gone = desk.ready("Own", "See http://localhost:8080/faq/no-such-entry");
        CommentId elsewhere = desk.ready("Elsewhere", "See http://localhost:8081/faq/asylum-lgbt");
        assertThat(approve(maria, there)).isInstanceOf(DecisionOutcome.Decided.class);
        assertThat(sentence(approve(maria, gone))).contains("no-such-entry leads nowhere");
        // It cannot be asked, and whoever decides is told that nobody can follow it.
        assertThat(approve(maria, elsewhere)).isInstanceOf(DecisionOutcome.Decided.class);
    }

    @Test
    void looksWhileACommentIsOpenSoThatTheApprovalNeedNotAndHoldsNoTransactionMeanwhile() {
        AtomicLong transactions = new AtomicLong();
        pages.whenAsked(() -> transactions.addAndGet(desk.database.count("SELECT count(*) FROM pg_stat_activity WHERE"
                + " datname = current_database() AND state LIKE 'idle in transaction%'")));
        CommentId opened = linking("/404/opened");
        browser.get("/desk/" + opened);
        untilSeen(opened, "/404/opened leads nowhere");
        long asked = pages.asked("/404/opened");
        assertThat(browser.post("/desk/" + opened + "/approve", seen(opened)).body())
                .contains("Approve all the same");
        assertThat(pages.asked("/404/opened")).isEqualTo(asked);
        assertThat(approve(maria, linking("/200/direct"))).isInstanceOf(DecisionOutcome.Decided.class);
        pages.whenAsked(() -> {});
        assertThat(transactions).hasValue(0);
    }

    @Test
    void offersTheButtonAndKeepsWhatWasTyped() {
        browser.get("/desk"); // its forms have the token
        CommentId id = linking("/500/page");
        String refused = browser.post("/desk/" + id + "/approve", seen(id)).body();
        assertThat(refused).contains("does not answer", "Approve all the same");

        CommentId typed = linking("/200/page");
        Map<String, String> form = Map.of(
                "seen",
                seen(typed).get("seen"),
                "lane",
                "ready",
                "by",
                "hand",
                "text",
                "Mine: " + pages.link("/404/mine"));
        HttpResponse<String> kept = browser.post("/desk/" + typed + "/reply", form);
        assertThat(kept.statusCode()).isEqualTo(422);
        assertThat(kept.body()).contains("Mine: " + pages.link("/404/mine"), "Approve all the same");

        String insistence = between(refused, "name=\"despite\" value=\"");
        HttpResponse<String> insisted = browser.post(
                "/desk/" + id + "/approve",
                Map.of("seen", seen(id).get("seen"), "lane", "ready", "despite", insistence));
        assertThat(insisted.statusCode()).isEqualTo(303);
    }

    @Test
    void leavesOutOfSeveralWhatHasADeadLinkAndNamesIt() {
        browser.get("/desk"); // its forms have the token
        CommentId fine = linking("/200/several");
        CommentId dead = linking("/404/several");
        String items = Stream.of(fine, dead)
                .map(id -> "item=" + id + "%3D" + seen(id).get("seen"))
                .collect(Collectors.joining("&"));
        String body = browser.postRaw(
                        "/desk/selected", items + "&csrf=" + browser.csrf(), Map.of("Origin", browser.origin()))
                .body();
        assertThat(body).contains("1 approved", "/404/several leads nowhere", "It was left out");
        assertThat(browser.get("/desk/selected?pick=" + dead).body()).contains("/404/several leads nowhere");
    }

    private CommentId linking(String path) {
        return desk.ready("Ana", "You can find the steps here: " + pages.link(path) + ".");
    }

    private String refusal(String path) {
        CommentId id = linking(path);
        String sentence = sentence(approve(maria, id));
        assertThat(desk.database.count("SELECT count(*) FROM decision WHERE comment_id = " + id))
                .isZero();
        return sentence;
    }

    private DecisionOutcome approve(Staffer who, CommentId id) {
        return decisions.decide(who, id, desk.seen(id, who), new DecisionRequest.Approve());
    }

    private DecisionOutcome decide(Staffer who, CommentId id, String insistence) {
        return decisions.decide(who, id, desk.seen(id, who), new DecisionRequest.Approve(), insistence);
    }

    private static DecisionOutcome.DeadLink dead(DecisionOutcome outcome) {
        assertThat(outcome).isInstanceOf(DecisionOutcome.DeadLink.class);
        return (DecisionOutcome.DeadLink) outcome;
    }

    private static String sentence(DecisionOutcome outcome) {
        return dead(outcome).sentence();
    }

    private Map<String, String> seen(CommentId id) {
        return Map.of("seen", desk.seen(id, maria).toString(), "lane", "ready");
    }

    /** Until the background has done it; only what hangs takes minutes. */
    private void untilSeen(CommentId id, String words) {
        while (!browser.get("/desk/" + id).body().contains(words)) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static String between(String body, String beginning) {
        int from = body.indexOf(beginning) + beginning.length();
        return body.substring(from, body.indexOf('"', from));
    }
}
