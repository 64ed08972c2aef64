package org.signpost.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signpost.wordpress.connection.SitePasswords;

/** From a test that worked to the connection, without typing the password twice. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class PasswordAfterTestIT {
    private static final Pattern TESTED = Pattern.compile("name=\"tested\" value=\"([A-Za-z0-9_-]+)\"");

    @RegisterExtension
    private final ConnectingDesk desk = new ConnectingDesk();

    @Test
    void aPasswordThatWorksIsTypedOnce() {
        String tested = tested(desk.post("/sites/connect/test", desk.form(ConnectingDesk.PASSWORD))
                .body());
        Map<String, String> untyped = desk.form("", "tested", tested);

        assertThat(desk.post("/sites/connect", desk.form("", "tested", tested.substring(1) + "A"))
                        .body())
                .contains("The application password is missing.");
        Map<String, String> elsewhere = desk.form("", "tested", tested);
        elsewhere.put("account", "somebody");
        assertThat(desk.post("/sites/connect", elsewhere).body()).contains("The application password is missing.");

        assertThat(desk.post("/sites/connect", untyped).body()).contains("is connected");
        assertThat(desk.beans
                        .getBean(SitePasswords.class)
                        .login(desk.only())
                        .orElseThrow()
                        .password())
                .isEqualTo(ConnectingDesk.PASSWORD);
        assertThat(desk.pages).allSatisfy(page -> assertThat(page).doesNotContain(ConnectingDesk.PASSWORD));
    }

    @Test
    void aPasswordThatWorkedIsKeptForTenMinutesOnly() {
        String tested = tested(desk.post("/sites/connect/test", desk.form(ConnectingDesk.PASSWORD))
                .body());
        desk.clock.pass(Duration.ofMinutes(11));
        assertThat(desk.post("/sites/connect", desk.form("", "tested", tested)).body())
                .contains("The application password is missing.");
        assertThat(desk.connections.findTop200OrderBySiteId()).isEmpty();
    }

    @Test
    void anotherPasswordForAConnectedSiteIsTypedOnceToo() {
        desk.post("/sites/connect", desk.form(ConnectingDesk.PASSWORD));
        desk.site.changePassword("mnop QRST 5678 uvwx");
        String tested = tested(desk.post(desk.here("/change/test"), desk.form("mnop QRST 5678 uvwx"))
                .body());
        assertThat(desk.post(desk.here("/change"), desk.form("", "tested", tested))
                        .statusCode())
                .isEqualTo(303);
        assertThat(desk.beans
                        .getBean(SitePasswords.class)
                        .login(desk.only())
                        .orElseThrow()
                        .password())
                .isEqualTo("mnop QRST 5678 uvwx");
    }

    @Test
    void saysThatThePublicCannotFollowLinksToThisComputer() {
        assertThat(desk.ana.get("/sites/connect").body())
                .contains("Links in replies lead to http://localhost:", "Set SIGNPOST_PUBLIC_URL");
        assertThat(desk.post("/sites/connect", desk.form(ConnectingDesk.PASSWORD))
                        .body())
                .contains("A website elsewhere cannot reach this address.");
    }

    private static String tested(String page) {
        Matcher tested = TESTED.matcher(page);
        assertThat(tested.find()).isTrue();
        return tested.group(1);
    }
}
