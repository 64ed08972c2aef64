package org.signpost.triage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentType;
import org.signpost.triage.CommentKind;
import org.signpost.triage.TriageInput;

class KindRulesTest {
    @Test
    void takesTheSourcesWordForANotice() {
        assertThat(KindRules.kind(by("Some Blog", "Some Blog » Title", CommentType.TRACKBACK, false)))
                .contains(CommentKind.PINGBACK);
    }

    @Test
    void recognisesANoticeInASavedPage() {
        assertThat(KindRules.kind(TriageInput.of("Pingback: Couples hope « A weblog")))
                .contains(CommentKind.PINGBACK);
    }

    @Test
    void knowsTheOrganisationByItsNameOrItsMark() {
        assertThat(KindRules.kind(by("HARBOR  for families", "Hello", CommentType.COMMENT, false)))
                .contains(CommentKind.STAFF);
        assertThat(KindRules.kind(by("Vera", "Hello", CommentType.COMMENT, true)))
                .contains(CommentKind.STAFF);
        assertThat(KindRules.kind(by("Harbor", "Hello", CommentType.COMMENT, false)))
                .isEmpty();
    }

    @Test
    void hearsSomebodySpeakForTheOrganisation() {
        assertThat(KindRules.introducesItself(
                        TriageInput.of("Hi all, I'm Harbor's legal director. We are glad to explain.")))
                .isTrue();
        assertThat(KindRules.introducesItself(
                        TriageInput.of("I'm the director of a choir. Can our singers get visas?")))
                .isFalse();
    }

    @Test
    void takesAnOfficeHolderWhoSendsReadersToTheContactPageForStaff() {
        assertThat(KindRules.kind(
                        TriageInput.of("Hi, I'm Harbor's legal director. The memo helps some couples and not others."
                                + " With a legal question, please go to our contact page rather than posting it.")))
                .contains(CommentKind.STAFF);
        assertThat(KindRules.kind(
                        TriageInput.of("I am a staff attorney in Reno. Our client was detained, please call me.")))
                .isEmpty();
    }

    private static TriageInput by(String author, String text, CommentType type, boolean staff) {
        return new TriageInput(text, type, author, staff, "Harbor for Families", "", "en", null, null);
    }
}
