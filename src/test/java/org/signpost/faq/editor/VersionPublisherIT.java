package org.signpost.faq.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.SampleEntries;
import org.signpost.faq.SourceConfirmation;
import org.signpost.faq.VersionChange;
import org.signpost.faq.editor.VersionPublisher.PublishOutcome;
import org.signpost.faq.library.EntryText;
import org.signpost.faq.library.EntryVersions;
import org.signpost.platform.database.DatabaseCheckup;
import org.signpost.staff.Staffer;
import org.signpost.testing.MovableClock;
import org.signpost.testing.SimultaneousCalls;

/** What becomes the next version of an entry, and from when. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class VersionPublisherIT {
    private final EditedLibrary library = new EditedLibrary();
    private final EntryEditors editors = library.editors;
    private final Staffer maria = library.maria;
    private final Staffer ana = library.ana;

    @AfterAll
    void close() {
        library.close();
    }

    @Test
    void makesTheNextVersionWithWhatChangedAndAnAuditRow() {
        int before = library.number("asylum-lgbt", "en");

        int made = editors.publish(maria, "asylum-lgbt", "en", "A new reply.", OldAnswer.WRONG, null);

        assertThat(made).isGreaterThan(before);
        assertThat(library.current("asylum-lgbt")).isEqualTo("A new reply.");
        assertThat(library.database.count(
                        "SELECT count(*) FROM faq_version WHERE slug = 'asylum-lgbt' AND version = " + made
                                + " AND origin = 'SCREEN' AND old_answer = 'WRONG' AND author = 'Maria'"
                                + " AND what_changed = 'The reply says: A new reply.' AND effective_on = '2026-11-22'"))
                .isOne();
        assertThat(library.database.count(
                        "SELECT count(*) FROM audit WHERE action = 'faq.publish' AND object = 'faq/asylum-lgbt/" + made
                                + "' AND detail->>'old_answer' = 'wrong' AND actor = 'Maria'"))
                .isOne();
    }

    @Test
    void makesOneVersionHoweverOftenTheButtonIsPressed() throws Exception {
        EntryProposal proposal = editors.edit(maria, "asylum-deadline", "en");
        editors.save(maria, proposal, EntryEditors.changed(proposal.wording(), "Twice.", OldAnswer.REWORDED, ""));
        long before = library.database.count("SELECT count(*) FROM faq_version WHERE slug = 'asylum-deadline'");

        List<PublishOutcome> outcomes = SimultaneousCalls.run(
                () -> editors.publish(maria, proposal.id()), () -> editors.publish(maria, proposal.id()));

        assertThat(outcomes).allMatch(PublishOutcome.Done.class::isInstance);
        assertThat(outcomes.getFirst()).isEqualTo(outcomes.getLast());
        assertThat(editors.publish(maria, proposal.id())).isEqualTo(outcomes.getFirst());
        assertThat(library.database.count("SELECT count(*) FROM faq_version WHERE slug = 'asylum-deadline'"))
                .isEqualTo(before + 1);
    }

    @Test
    void letsOneOfTwoEditorsWinAndKeepsTheWordsOfTheOther() throws Exception {
        for (int round = 0; round < 10; round++) {
            EntryProposal one = editors.edit(maria, "green-card-spouse", "en");
            EntryProposal other = editors.edit(ana, "green-card-spouse", "en");
            editors.save(maria, one, EntryEditors.changed(one.wording(), "Maria " + round, OldAnswer.WRONG, ""));
            editors.save(ana, other, EntryEditors.changed(other.wording(), "Ana " + round, OldAnswer.REWORDED, ""));

            List<PublishOutcome> outcomes = SimultaneousCalls.run(
                    () -> editors.publish(maria, one.id()), () -> editors.publish(ana, other.id()));

            assertThat(outcomes.stream().filter(PublishOutcome.Done.class::isInstance))
                    .hasSize(1);
            boolean mariaWon = outcomes.getFirst() instanceof PublishOutcome.Done;
            PublishOutcome lost = mariaWon ? outcomes.getLast() : outcomes.getFirst();
            assertThat(((PublishOutcome.Behind) lost).other().author()).isEqualTo(mariaWon ? "Maria" : "Ana");
            EntryProposal loser = editors.find(mariaWon ? other.id() : one.id());
            assertThat(loser.open()).isTrue();
            assertThat(loser.wording().reply()).isEqualTo((mariaWon ? "Ana " : "Maria ") + round);

            int newest = library.number("green-card-spouse", "en");
            assertThat(library.bean(ProposalEditing.class).carryOn(loser.id(), newest - 1, ana))
                    .isFalse();
            assertThat(library.bean(ProposalEditing.class).carryOn(loser.id(), newest, ana))
                    .isTrue();
            assertThat(editors.publish(ana, loser.id())).isInstanceOf(PublishOutcome.Done.class);
            assertThat(library.current("green-card-spouse")).isEqualTo((mariaWon ? "Ana " : "Maria ") + round);
        }
    }

    @Test
    void comesIntoForceOnItsDayAsCountedInUtc() {
        MovableClock clock = library.bean(MovableClock.class);
        String before = library.current("children-stepchild");
        int made = editors.publish(maria, "children-stepchild", "en", "From Tuesday.", OldAnswer.WRONG, "2026-11-24");

        assertThat(library.current("children-stepchild")).isEqualTo(before);
        clock.set(Instant.parse("2026-11-23T23:59:59Z"));
        assertThat(library.current("children-stepchild")).isEqualTo(before);
        clock.set(Instant.parse("2026-11-24T00:00:00Z"));
        assertThat(library.current("children-stepchild")).isEqualTo("From Tuesday.");
        assertThat(library.bean(CurrentLibrary.class)
                        .get()
                        .find("children-stepchild", "en")
                        .orElseThrow()
                        .number())
                .isEqualTo(made);
        clock.set(EditedLibrary.MORNING);
    }

    @Test
    void aTranslationIsOutdatedFromTheDayOnWhichTheEnglishTextIsWrongUntilItsOwnNextVersion() {
        MovableClock clock = library.bean(MovableClock.class);
        String slug = "green-card-overstay";
        editors.publish(maria, slug, "en", "From Tuesday.", OldAnswer.WRONG, "2026-11-24");

        assertThat(outdated(slug)).isFalse();
        clock.set(Instant.parse("2026-11-24T00:00:00Z"));
        assertThat(outdated(slug)).isTrue();
        editors.publish(maria, slug, "es", "Desde el martes.", OldAnswer.REWORDED, null);
        assertThat(outdated(slug)).isFalse();
        clock.set(EditedLibrary.MORNING);
    }

    @Test
    void aNewWordingOfTheEnglishTextOutdatesNoTranslation() {
        editors.publish(maria, "fiance-visa-steps", "en", "In other words.", OldAnswer.REWORDED, null);

        assertThat(outdated("fiance-visa-steps")).isFalse();
    }

    private boolean outdated(String slug) {
        return library.bean(CurrentLibrary.class).get().outdated(slug, "es");
    }

    @Test
    void refusesWhatIsNotSaidAndNamesEveryField() {
        EntryProposal proposal = editors.edit(maria, "work-permit-how", "en");

        PublishOutcome outcome = editors.publish(maria, proposal.id());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PublishOutcome.Unready.class,
                        unready -> assertThat(unready.form().problems())
                                .containsOnlyKeys("what-changed", "old-answer", "reviewed", "review-by"));
    }

    /** The claims of the library were read after the morning of the other tests. */
    private void onTheDayAfterAllWasRead(Runnable test) {
        MovableClock clock = library.bean(MovableClock.class);
        clock.set(Instant.parse("2026-12-01T08:00:00Z"));
        try {
            test.run();
        } finally {
            clock.set(EditedLibrary.MORNING);
        }
    }

    @Test
    void isCheckedOnceUnderTheNameOfThePersonWhoOpenedEverySource() {
        onTheDayAfterAllWasRead(this::checkTwice);
    }

    private void checkTwice() {
        VersionPublisher versionPublisher = library.bean(VersionPublisher.class);
        VersionName seen = new VersionName("asylum-deadline", library.number("asylum-deadline", "en"));
        Entry before = current("asylum-deadline");
        Set<String> all = Set.copyOf(before.sourceAddresses());
        LocalDate until = LocalDate.of(2027, 5, 1);
        assertThat(before.unconfirmed()).isTrue();

        PublishOutcome first = versionPublisher.confirm(seen, all, until, maria);

        assertThat(first).isInstanceOf(PublishOutcome.Done.class);
        assertThat(versionPublisher.confirm(seen, all, until, maria)).isEqualTo(first);
        assertThat(versionPublisher.confirm(seen, all, until, ana)).isInstanceOf(PublishOutcome.Behind.class);
        assertThat(current("asylum-deadline"))
                .isEqualTo(before.confirmed(new SourceConfirmation(maria.name(), LocalDate.of(2026, 12, 1)), until))
                .satisfies(entry -> assertThat(entry.unconfirmed()).isFalse());
    }

    @Test
    void isNotCheckedWhileOneSourceWasNotOpenedOrTheDayIsPast() {
        VersionPublisher versionPublisher = library.bean(VersionPublisher.class);
        VersionName seen = new VersionName("student-visa-work", library.number("student-visa-work", "en"));
        List<String> sources = current("student-visa-work").sourceAddresses();
        LocalDate today = LocalDate.of(2026, 11, 22);

        assertThat(sources).hasSizeGreaterThan(1);
        assertThat(versionPublisher.confirm(seen, Set.of(sources.getFirst()), today.plusDays(1), maria))
                .isInstanceOf(PublishOutcome.Unready.class);
        assertThat(versionPublisher.confirm(seen, Set.copyOf(sources), today, maria))
                .isInstanceOf(PublishOutcome.Unready.class);
        assertThat(current("student-visa-work").unconfirmed()).isTrue();
    }

    @Test
    void aChangeTakesTheCheckAway() {
        onTheDayAfterAllWasRead(this::checkAndChange);
    }

    private void checkAndChange() {
        VersionPublisher versionPublisher = library.bean(VersionPublisher.class);
        VersionName seen = new VersionName("work-permit-how", library.number("work-permit-how", "en"));
        Set<String> all = Set.copyOf(current("work-permit-how").sourceAddresses());
        assertThat(versionPublisher.confirm(seen, all, LocalDate.of(2027, 5, 1), maria))
                .isInstanceOf(PublishOutcome.Done.class);
        assertThat(current("work-permit-how").unconfirmed()).isFalse();

        editors.publish(ana, "work-permit-how", "en", "Another rule.", OldAnswer.WRONG, null);

        assertThat(current("work-permit-how").unconfirmed()).isTrue();
        assertThat(current("work-permit-how").asOf()).isEqualTo("2026-12-01");
    }

    private Entry current(String slug) {
        return library.bean(CurrentLibrary.class)
                .get()
                .find(slug, "en")
                .orElseThrow()
                .entry();
    }

    @Test
    void findsAVersionWithoutItsAuditRow() {
        editors.publish(maria, "asylum-bring-partner", "en", "Audited.", OldAnswer.REWORDED, null);
        assertThat(unaudited()).isEmpty();
        Entry entry = SampleEntries.anEntry("unaudited").entry();
        String text = EntryText.of(entry, VersionChange.UNSPECIFIED);
        library.bean(EntryVersions.class)
                .add(text, entry, VersionChange.UNSPECIFIED, LocalDate.of(2099, 1, 1), "Nobody");

        assertThat(unaudited()).hasSize(1);
    }

    private List<String> unaudited() {
        return library.bean(DatabaseCheckup.class).run().stream()
                .filter(finding -> finding.invariant()
                        .equals("Every version that was published on screen has its row in the audit trail."))
                .flatMap(finding -> finding.offenders().stream())
                .toList();
    }
}
