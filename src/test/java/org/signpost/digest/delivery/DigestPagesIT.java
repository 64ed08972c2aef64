package org.signpost.digest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signpost.digest.DigestMail;
import org.signpost.digest.Digests;
import org.signpost.digest.IsoWeek;
import org.signpost.digest.Recipient;
import org.signpost.digest.Recipients;
import org.signpost.digest.UnsubscribeTokens;
import org.signpost.digest.content.SampleWeekFacts;
import org.signpost.staff.Actor;
import org.signpost.staff.Role;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.account.Registration;
import org.signpost.staff.account.StaffAdministration;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;

class DigestPagesIT {
    private static final Actor TESTER = new Actor.Program("test");
    private static final IsoWeek WEEK = SampleWeekFacts.WEEK;

    private final TestDatabase database = TestDatabase.fresh();
    private final EmbeddedServer server = start();
    private final TestBrowser ana = new TestBrowser(server.getURI());

    private EmbeddedServer start() {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("micronaut.server.port", -1);
        properties.put("test.clock", true);
        return ApplicationContext.run(EmbeddedServer.class, properties);
    }

    @BeforeEach
    void aDigestWaits() {
        bean(MovableClock.class).set(SampleWeekFacts.DUE.minus(Duration.ofDays(3)));
        ana.signUp(bean(Registration.class).link().orElseThrow(), "Ana");
        bean(DigestJob.class).work();
        bean(MovableClock.class).set(SampleWeekFacts.DUE);
        ana.get(bean(Registration.class).link().orElse("/sign-in"));
        ana.post("/sign-in", Map.of("email", "ana@example.org", "password", TestBrowser.PASSWORD));
        ana.get("/digests/recipients");
        ana.post("/digests/recipients", Map.of("email", "legal@harbor.example"));
        bean(DigestJob.class).work();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsTheWeeksAndSaysThatTheyWaitWithoutAMailServer() {
        HttpResponse<String> page = ana.get("/digests");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "2026-W47",
                        "Waits: no mail server is set up",
                        "/digests/2026-W48",
                        "No mail server is set up:");
    }

    @Test
    void thePreviewIsByteForByteWhatIsSent() {
        DigestMail digestMail = bean(Digests.class).preview(Optional.of(WEEK));

        HttpResponse<String> html = ana.get("/digests/2026-W47/html");
        HttpResponse<String> text = ana.get("/digests/2026-W47/text");
        HttpResponse<String> eml = ana.get("/digests/2026-W47/eml");

        assertThat(html.body()).isEqualTo(digestMail.html());
        assertThat(text.body()).isEqualTo(digestMail.text());
        assertThat(eml.body()).isEqualTo(new String(digestMail.eml(), StandardCharsets.US_ASCII));
        assertThat(html.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
                        + "frame-ancestors 'none'");
        assertThat(text.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
        assertThat(eml.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"digest-2026-W47.eml\"");
    }

    @Test
    void showsTheNextOneAsItWouldBeNowAndNoOther() {
        assertThat(ana.get("/digests/2026-W48").body()).contains("this is how it would be now");
        assertThat(ana.get("/digests/2026-W49").statusCode()).isEqualTo(404);
        assertThat(ana.get("/digests/2026-W46/html").statusCode()).isEqualTo(404);
        assertThat(ana.get("/digests/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void anAdministratorKeepsTheListAndEachChangeIsWrittenDown() {
        HttpResponse<String> wrong =
                ana.post("/digests/recipients", Map.of("email", "a@b.example\r\nBcc: x@y.example"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("This is not one address");

        assertThat(ana.post("/digests/recipients", Map.of("email", "Bo@Harbor.example"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(ana.get("/digests/recipients?done=digest.added").body())
                .contains("Bo@harbor.example", "They get the digest from now on.");
        assertThat(ana.post("/digests/recipients/1/remove", Map.of()).statusCode())
                .isEqualTo(303);

        assertThat(bean(Recipients.class).all()).extracting(Recipient::email).containsExactly("Bo@harbor.example");
        assertThat(database.count("SELECT count(*) FROM audit WHERE action = 'digest.add_recipient'"))
                .isEqualTo(2);
        assertThat(database.count("SELECT count(*) FROM audit WHERE action = 'digest.remove_recipient'"))
                .isOne();
        assertThat(database.count("SELECT count(*) FROM audit WHERE detail::text LIKE '%harbor%'"))
                .isZero();
    }

    @Test
    void aModeratorReadsButDoesNotSendOrKeepTheList() {
        TestBrowser mo = new TestBrowser(server.getURI());
        var linked = (StaffAdministration.Outcome.Linked)
                bean(StaffAdministration.class).add(TESTER, "Mo", "mo@harbor.example", Role.MODERATOR);
        mo.signUp(linked.path(), "Mo");

        assertThat(mo.get("/digests/2026-W47").statusCode()).isEqualTo(200);
        assertThat(mo.get("/digests/recipients").statusCode()).isIn(403, 404);
        assertThat(mo.post("/digests/2026-W47/send", Map.of()).statusCode()).isIn(403, 404);
        assertThat(new TestBrowser(server.getURI()).get("/digests").statusCode())
                .isIn(303, 401);
    }

    @Test
    void oneClickUnsubscribesWithoutASessionAndLookingDoesNot() {
        String token = bean(UnsubscribeTokens.class).make(1);
        TestBrowser mailProgram = new TestBrowser(server.getURI());

        assertThat(mailProgram.get("/unsubscribe/" + token).body()).contains("Leave the weekly digest?", "<button");
        assertThat(bean(Recipients.class).all()).hasSize(1);
        HttpResponse<String> done = mailProgram.postRaw(
                "/unsubscribe/" + token, "List-Unsubscribe=One-Click", Map.of("Sec-Fetch-Site", "cross-site"));

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("You get no more digests");
        assertThat(bean(Recipients.class).all()).isEmpty();
        assertThat(mailProgram.get("/unsubscribe/" + "A".repeat(43)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void sendAgainIsOfferedToAdministratorsOnly() {
        assertThat(ana.get("/digests/2026-W47").body()).contains("Send it to whoever has not got it");
        assertThat(ana.post("/digests/2026-W47/send", Map.of()).headers().firstValue("Location"))
                .contains("/digests/2026-W47?done=digest.queued");
        assertThat(database.count("SELECT count(*) FROM audit WHERE action = 'digest.send'"))
                .isOne();
    }

    private <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }
}
