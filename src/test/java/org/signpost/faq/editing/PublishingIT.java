package org.signpost.faq.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.faq.Change;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entries;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryText;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.Versions;
import org.signpost.platform.MovableClock;
import org.signpost.platform.TestDatabase;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;
import org.signpost.triage.Topic;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PublishingIT {
    private static final Instant MORNING = Instant.parse("2026-11-22T09:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final ApplicationContext beans = start();
    private final Editors editors = new Editors(beans);
    private final Staffer maria = editors.person("Maria", Role.LEGAL);
    private final Staffer ana = editors.person("Ana", Role.ADMINISTRATOR);
    private final Staffer ben = editors.person("Ben", Role.MODERATOR);

    private ApplicationContext start() {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("test.clock", true);
        return ApplicationContext.run(properties);
    }

    @BeforeAll
    void importTheFiles() {
        beans.getBean(MovableClock.class).set(MORNING);
        beans.getBean(CurrentLibrary.class).get();
    }

    @AfterAll
    void close() {
        beans.close();
    }

    @Test
    void makesTheNextVersionWithWhatChangedAndAnAuditRow() {
        int before = number("asylum-lgbt", "en");

        int made = editors.publish(maria, "asylum-lgbt", "en", "A new reply.", OldAnswer.WRONG, null);

        assertThat(made).isGreaterThan(before);
        assertThat(current("asylum-lgbt")).isEqualTo("A new reply.");
        assertThat(database.count("SELECT count(*) FROM faq_version WHERE slug = 'asylum-lgbt' AND version = " + made
                        + " AND origin = 'SCREEN' AND old_answer = 'WRONG' AND author = 'Maria'"
                        + " AND what_changed = 'The reply says: A new reply.' AND effective_on = '2026-11-22'"))
                .isOne();
        assertThat(database.count(
                        "SELECT count(*) FROM audit WHERE action = 'faq.publish' AND object = 'faq/asylum-lgbt/" + made
                                + "' AND detail->>'old_answer' = 'wrong' AND actor = 'Maria'"))
                .isOne();
    }

    @Test
    void makesOneVersionHoweverOftenTheButtonIsPressed() throws Exception {
        Proposal proposal = editors.edit(maria, "asylum-deadline", "en");
        editors.save(maria, proposal, Editors.changed(proposal.wording(), "Twice.", OldAnswer.REWORDED, ""));
        long before = database.count("SELECT count(*) FROM faq_version WHERE slug = 'asylum-deadline'");

        List<Published> outcomes =
                together(() -> editors.publish(maria, proposal.id()), () -> editors.publish(maria, proposal.id()));

        assertThat(outcomes).allMatch(Published.Done.class::isInstance);
        assertThat(outcomes.getFirst()).isEqualTo(outcomes.getLast());
        assertThat(editors.publish(maria, proposal.id())).isEqualTo(outcomes.getFirst());
        assertThat(database.count("SELECT count(*) FROM faq_version WHERE slug = 'asylum-deadline'"))
                .isEqualTo(before + 1);
    }

    @Test
    void letsOneOfTwoEditorsWinAndKeepsTheWordsOfTheOther() throws Exception {
        for (int round = 0; round < 10; round++) {
            Proposal one = editors.edit(maria, "green-card-spouse", "en");
            Proposal other = editors.edit(ana, "green-card-spouse", "en");
            editors.save(maria, one, Editors.changed(one.wording(), "Maria " + round, OldAnswer.WRONG, ""));
            editors.save(ana, other, Editors.changed(other.wording(), "Ana " + round, OldAnswer.REWORDED, ""));

            List<Published> outcomes =
                    together(() -> editors.publish(maria, one.id()), () -> editors.publish(ana, other.id()));

            assertThat(outcomes.stream().filter(Published.Done.class::isInstance))
                    .hasSize(1);
            boolean mariaWon = outcomes.getFirst() instanceof Published.Done;
            Published lost = mariaWon ? outcomes.getLast() : outcomes.getFirst();
            assertThat(((Published.Behind) lost).other().author()).isEqualTo(mariaWon ? "Maria" : "Ana");
            Proposal loser = editors.find(mariaWon ? other.id() : one.id());
            assertThat(loser.open()).isTrue();
            assertThat(loser.wording().reply()).isEqualTo((mariaWon ? "Ana " : "Maria ") + round);

            int newest = number("green-card-spouse", "en");
            assertThat(beans.getBean(Writing.class).carryOn(loser.id(), newest - 1, ana))
                    .isFalse();
            assertThat(beans.getBean(Writing.class).carryOn(loser.id(), newest, ana))
                    .isTrue();
            assertThat(editors.publish(ana, loser.id())).isInstanceOf(Published.Done.class);
            assertThat(current("green-card-spouse")).isEqualTo((mariaWon ? "Ana " : "Maria ") + round);
        }
    }

    @Test
    void comesIntoForceOnItsDayAsCountedInUtc() {
        MovableClock clock = beans.getBean(MovableClock.class);
        String before = current("children-stepchild");
        int made = editors.publish(maria, "children-stepchild", "en", "From Tuesday.", OldAnswer.WRONG, "2026-11-24");

        assertThat(current("children-stepchild")).isEqualTo(before);
        clock.set(Instant.parse("2026-11-23T23:59:59Z"));
        assertThat(current("children-stepchild")).isEqualTo(before);
        clock.set(Instant.parse("2026-11-24T00:00:00Z"));
        assertThat(current("children-stepchild")).isEqualTo("From Tuesday.");
        assertThat(beans.getBean(CurrentLibrary.class)
                        .get()
                        .find("children-stepchild", "en")
                        .orElseThrow()
                        .number())
                .isEqualTo(made);
        clock.set(MORNING);
    }

    @Test
    void leavesOutOfTheEffectiveOnesWhatNobodyEverRead() {
        int later = editors.publish(maria, "policy-numbers", "en", "On Friday.", OldAnswer.WRONG, "2026-11-27");
        int sooner = editors.publish(maria, "policy-numbers", "en", "Already today.", OldAnswer.REWORDED, null);

        assertThat(current("policy-numbers")).isEqualTo("Already today.");
        assertThat(database.count(
                        "SELECT count(*) FROM faq_effective WHERE slug = 'policy-numbers' AND version = " + later))
                .isZero();
        assertThat(database.count(
                        "SELECT count(*) FROM faq_effective WHERE slug = 'policy-numbers' AND version = " + sooner))
                .isOne();
    }

    @Test
    void refusesWhatIsNotSaidAndNamesEveryField() {
        Proposal proposal = editors.edit(maria, "work-permit-how", "en");

        Published outcome = editors.publish(maria, proposal.id());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Published.Unready.class,
                        unready -> assertThat(unready.problems().problems())
                                .containsOnlyKeys("what-changed", "old-answer"));
    }

    @Test
    void makesAnEntryOfAQuestionThatHadNone() {
        ProposalId id = beans.getBean(Proposals.class)
                .start(
                        new NewEntry(
                                "Can my partner's mother visit us?",
                                List.of("visa for my mother in law"),
                                Topic.ABROAD_COUPLES,
                                "en"),
                        "Ben");
        Proposal proposal = editors.find(id);
        assertThat(proposal.wording().slug()).isEqualTo("abroad-couples-partners-mother-visit");
        Wording begun = proposal.wording();
        editors.save(
                ben,
                proposal,
                new Wording(
                        begun.slug(),
                        begun.topic(),
                        begun.question(),
                        begun.paraphrases(),
                        "visit",
                        "Yes.",
                        List.of(),
                        "",
                        "",
                        begun.reviewed(),
                        begun.reviewBy(),
                        "Yes, with a visa.",
                        "",
                        "",
                        ""));

        assertThatThrownBy(() -> editors.publish(ben, id)).isInstanceOf(IllegalArgumentException.class);
        assertThat(editors.publish(maria, id))
                .isEqualTo(new Published.Done(
                        new VersionName("abroad-couples-partners-mother-visit", 1), LocalDate.of(2026, 11, 22)));
        assertThat(current("abroad-couples-partners-mother-visit")).isEqualTo("Yes.");
        assertThat(editors.find(id).published()).isEqualTo(new VersionName(begun.slug(), 1));
    }

    @Test
    void neverLosesWhatTwoPeopleTypeIntoOneProposal() {
        Proposal proposal = editors.edit(maria, "policy-who-is-covered", "en");
        Wording hers = Editors.changed(proposal.wording(), "Hers.", OldAnswer.REWORDED, "");
        Wording his = Editors.changed(proposal.wording(), "His.", OldAnswer.REWORDED, "");

        assertThat(editors.save(maria, proposal, hers)).isEqualTo(new Saved.Kept(proposal.id()));
        assertThat(editors.save(maria, proposal, hers)).isEqualTo(new Saved.Kept(proposal.id()));
        Saved second = editors.save(ben, proposal, his);

        assertThat(second).isInstanceOfSatisfying(Saved.Copied.class, copied -> {
            assertThat(copied.by()).isEqualTo("Maria");
            assertThat(editors.find(copied.id()).wording()).isEqualTo(his);
        });
        assertThat(editors.find(proposal.id()).wording()).isEqualTo(hers);
    }

    @Test
    void savesAgainAndAgainFromThePageThatSavedLast() {
        Proposal proposal = editors.edit(maria, "legal-help-fraud", "en");
        Writing writing = beans.getBean(Writing.class);
        Seen page = new Seen(proposal.counter(), "a-page", true);
        for (String reply : List.of("O", "On", "One")) {
            Wording typed = Editors.changed(proposal.wording(), reply, OldAnswer.REWORDED, "");
            assertThat(writing.save(proposal.id(), typed, page, maria)).isEqualTo(new Saved.Kept(proposal.id()));
        }
        Wording elsewhere = Editors.changed(proposal.wording(), "Two", OldAnswer.REWORDED, "");

        assertThat(writing.save(proposal.id(), elsewhere, new Seen(proposal.counter(), "a-second-page", false), maria))
                .isInstanceOf(Saved.Copied.class);
    }

    @Test
    void renewsTheDatesOfWhatIsStillRightOnce() {
        int base = number("student-visa-work", "es");
        Publishing publishing = beans.getBean(Publishing.class);
        VersionName seen = new VersionName("student-visa-work", base);
        LocalDate by = LocalDate.of(2027, 5, 1);

        Published first = publishing.stillRight(seen, by, maria);
        Published again = publishing.stillRight(seen, by, maria);

        assertThat(first).isInstanceOf(Published.Done.class).isEqualTo(again);
        assertThat(publishing.stillRight(seen, by.plusDays(1), ana)).isInstanceOf(Published.Behind.class);
        assertThat(publishing.stillRight(seen, LocalDate.of(2026, 11, 22), ana)).isInstanceOf(Published.Unready.class);
        assertThat(beans.getBean(CurrentLibrary.class)
                        .get()
                        .find("student-visa-work", "es")
                        .orElseThrow()
                        .entry())
                .satisfies(entry -> {
                    assertThat(entry.reviewed()).isEqualTo("2026-11-22");
                    assertThat(entry.reviewBy()).isEqualTo("2027-05-01");
                });
    }

    @Test
    void findsAVersionWithoutItsAuditRow() {
        String broken = beans.getBean(EditingInvariants.class).all().getFirst().offenders();
        editors.publish(maria, "asylum-bring-partner", "en", "Audited.", OldAnswer.REWORDED, null);
        assertThat(database.count("SELECT count(*) FROM (" + broken + ") x")).isZero();
        Entry entry = Entries.anEntry("unaudited").entry();
        String text = EntryText.of(entry, Change.UNTOLD);
        beans.getBean(Versions.class).add(text, entry, Change.UNTOLD, LocalDate.of(2099, 1, 1), "Nobody");

        assertThat(database.count("SELECT count(*) FROM (" + broken + ") x")).isOne();
    }

    private int number(String slug, String language) {
        return beans.getBean(Versions.class)
                .newest(slug, language)
                .orElseThrow()
                .number();
    }

    private String current(String slug) {
        return beans.getBean(CurrentLibrary.class)
                .get()
                .find(slug, "en")
                .orElseThrow()
                .entry()
                .reply();
    }

    private interface Deed {
        Published now();
    }

    private static List<Published> together(Deed one, Deed other) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Published> first = threads.submit(() -> {
                barrier.await();
                return one.now();
            });
            Future<Published> second = threads.submit(() -> {
                barrier.await();
                return other.now();
            });
            return List.of(first.get(), second.get());
        }
    }
}
