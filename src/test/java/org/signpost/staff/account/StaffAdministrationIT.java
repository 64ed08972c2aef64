package org.signpost.staff.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.platform.SecretTokens;
import org.signpost.staff.AccountId;
import org.signpost.staff.Actor;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;
import org.signpost.staff.account.StaffAdministration.Outcome;
import org.signpost.staff.session.Sessions;
import org.signpost.staff.session.SignInThrottle;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;

/** Adding people, their one-time links, and what is written down of it. */
final class StaffAdministrationIT {
    private static final Actor CLERK = new Actor.Program("command line");
    private static final String PASSWORD = "a horse in the library";

    private final TestDatabase database = TestDatabase.fresh();
    private final ApplicationContext beans = start();
    private final StaffAdministration administration = beans.getBean(StaffAdministration.class);
    private final Registration registration = beans.getBean(Registration.class);
    private final Accounts accounts = beans.getBean(Accounts.class);
    private final MovableClock clock = beans.getBean(MovableClock.class);
    private String anasToken = "";

    private ApplicationContext start() {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("test.clock", true);
        return ApplicationContext.run(properties);
    }

    @BeforeEach
    void addAna() {
        anasToken = token(administration.add(CLERK, " Ana ", " ANA@example.org ", Role.ADMINISTRATOR));
    }

    @AfterEach
    void stop() {
        beans.close();
    }

    @Test
    void storesNamesAndAddressesInOneShape() {
        Account ana = accounts.findByEmail("ana@example.org").orElseThrow();
        assertThat(ana.name()).isEqualTo("Ana");
        assertThat(ana.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(ana.hasPassword()).isFalse();
        assertThat(ana.keysEnabled()).isTrue();
        assertThat(ana.disabled()).isFalse();
        assertThat(ana.createdAt()).isEqualTo(clock.instant());
        assertThat(accounts.count()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | luz@example.org | Give a name",
                "'  ' | luz@example.org | Give a name",
                "LONG | luz@example.org | Give a name",
                "Luz | luz | Give an e-mail address",
                "Luz | @example.org | Give an e-mail address",
                "Luz | luz@ | Give an e-mail address",
                "Luz | luz @example.org | Give an e-mail address",
                "Luz | luz@a@b | Give an e-mail address",
                "Luz | '' | Give an e-mail address",
                "Luz | Ana@Example.org | on the list already"
            })
    void refusesWhoCannotBeOnTheList(String name, String email, String why) {
        Outcome outcome = administration.add(CLERK, name.replace("LONG", "n".repeat(101)), email, Role.MODERATOR);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.sentence()).contains(why));
        assertThat(accounts.count()).isOne();
        assertThat(audited("staff.add")).isOne();
    }

    @Test
    void letsALinkSetAPasswordOnce() {
        assertThat(register(anasToken)).isInstanceOf(Registration.Outcome.Registered.class);
        assertThat(accounts.findByEmail("ana@example.org").orElseThrow().hasPassword())
                .isTrue();
        assertThat(register(anasToken)).isInstanceOf(Registration.Outcome.LinkSpent.class);
        assertThat(audited("staff.password")).isOne();
    }

    @Test
    void doesNotSpendALinkOnAWeakPassword() {
        assertThat(registration.register(anasToken, "", "", "short")).isInstanceOf(Registration.Outcome.Refused.class);
        assertThat(registration.register(anasToken, "", "", "I am ana@example.org"))
                .isInstanceOf(Registration.Outcome.Refused.class);
        assertThat(register(anasToken)).isInstanceOf(Registration.Outcome.Registered.class);
    }

    @Test
    void letsALinkWorkForADay() {
        clock.pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(registration.find(anasToken)).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(registration.find(anasToken)).isEmpty();
        assertThat(register(anasToken)).isInstanceOf(Registration.Outcome.LinkSpent.class);
    }

    @Test
    void letsOnlyTheNewestLinkOfAPersonWork() {
        String newer = token(administration.reset(CLERK, "ana@example.org"));
        assertThat(registration.find(anasToken)).isEmpty();
        assertThat(registration.find(newer)).isPresent();
    }

    @Test
    void storesOnlyTheHashOfALink() {
        assertThat(database.count(
                        "SELECT count(*) FROM staff_link WHERE token_hash = '" + SecretTokens.hash(anasToken) + "'"))
                .isOne();
        assertThat(registration.find(SecretTokens.hash(anasToken))).isEmpty();
        assertThat(registration.find("")).isEmpty();
    }

    @Test
    void endsTheLinksAndSessionsOfWhoIsSwitchedOff() {
        String luz = token(administration.add(CLERK, "Luz", "luz@example.org", Role.LEGAL));
        AccountId id = accounts.findByEmail("luz@example.org").orElseThrow().id();
        String session = beans.getBean(Sessions.class).open(id);
        assertThat(administration.setDisabled(CLERK, id, true)).isInstanceOf(Outcome.Done.class);
        assertThat(registration.find(luz)).isEmpty();
        assertThat(administration.setDisabled(CLERK, id, false)).isInstanceOf(Outcome.Done.class);
        assertThat(registration.find(luz)).as("it stays spent").isEmpty();
        assertThat(beans.getBean(Sessions.class).find(session)).isEmpty();
        assertThat(audited("staff.disable") + audited("staff.enable")).isEqualTo(2);
    }

    @Test
    void neverLeavesTheListWithoutAnAdministrator() {
        AccountId ana = accounts.findByEmail("ana@example.org").orElseThrow().id();
        assertThat(administration.setDisabled(CLERK, ana, true)).isInstanceOf(Outcome.Refused.class);
        administration.add(CLERK, "Luz", "luz@example.org", Role.ADMINISTRATOR);
        AccountId luz = accounts.findByEmail("luz@example.org").orElseThrow().id();
        assertThat(administration.setDisabled(CLERK, ana, true)).isInstanceOf(Outcome.Done.class);
        assertThat(administration.setDisabled(CLERK, luz, true)).isInstanceOf(Outcome.Refused.class);
        assertThat(administration.setDisabled(CLERK, new AccountId(99), true)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void givesNoLinkToWhoIsUnknownOrSwitchedOff() {
        administration.add(CLERK, "Luz", "luz@example.org", Role.LEGAL);
        administration.setDisabled(
                CLERK, accounts.findByEmail("luz@example.org").orElseThrow().id(), true);
        assertThat(administration.reset(CLERK, "luz@example.org")).isInstanceOf(Outcome.Refused.class);
        assertThat(administration.reset(CLERK, "bob@example.org")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void makesNoFirstAdministratorWhereThereIsAnAccount() {
        assertThat(registration.link()).isEmpty();
    }

    @Test
    void writesDownWhoDidWhat() {
        Account ana = accounts.findByEmail("ana@example.org").orElseThrow();
        Staffer herself = new Staffer(ana.id(), "Ana", Role.ADMINISTRATOR, true);
        beans.getBean(OwnAccount.class).setKeys(herself, false);
        assertThat(database.count(
                        "SELECT count(*) FROM audit WHERE action = 'staff.keys' AND actor = 'Ana' AND actor_id = "
                                + ana.id() + " AND object = 'staff/" + ana.id()
                                + "' AND detail = '{\"enabled\": \"false\"}'"))
                .isOne();
        assertThat(database.count("SELECT count(*) FROM audit WHERE action = 'staff.add' AND actor = 'command line'"
                        + " AND actor_id IS NULL AND detail ->> 'role' = 'ADMINISTRATOR'"))
                .isOne();
        assertThat(database.count("SELECT extract(epoch FROM max(at)) FROM audit"))
                .isEqualTo(clock.instant().getEpochSecond());
    }

    @Test
    void asksForTheOldPasswordAndCountsTheTries() {
        register(anasToken);
        Account ana = accounts.findByEmail("ana@example.org").orElseThrow();
        Staffer herself = new Staffer(ana.id(), "Ana", Role.ADMINISTRATOR, true);
        OwnAccount own = beans.getBean(OwnAccount.class);
        assertThat(own.changePassword(herself, PASSWORD, "short"))
                .isInstanceOf(OwnAccount.PasswordChange.Refused.class);
        for (int i = 0; i < SignInThrottle.MOST; i++) {
            assertThat(own.changePassword(herself, "not this one", "another horse, same shelf"))
                    .isInstanceOf(OwnAccount.PasswordChange.Refused.class);
        }
        assertThat(own.changePassword(herself, PASSWORD, "another horse, same shelf"))
                .as("too many tries")
                .isInstanceOf(OwnAccount.PasswordChange.Refused.class);
        clock.pass(SignInThrottle.WINDOW);
        assertThat(own.changePassword(herself, PASSWORD, "another horse, same shelf"))
                .isInstanceOf(OwnAccount.PasswordChange.Changed.class);
    }

    private Registration.Outcome register(String token) {
        return registration.register(token, "", "", PASSWORD);
    }

    private long audited(String action) {
        return database.count("SELECT count(*) FROM audit WHERE action = '" + action + "'");
    }

    private static String token(Outcome outcome) {
        String path = ((Outcome.Linked) outcome).path();
        return path.substring(path.indexOf('=') + 1);
    }
}
