package org.signpost.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentType;

class KindRulesTest {
    @Test
    void takesTheSourcesWordForANotice() {
        assertThat(KindRules.kind(by("Some Blog", "Some Blog » Title", CommentType.TRACKBACK, false)))
                .contains(Kind.PINGBACK);
    }

    @Test
    void recognisesANoticeInASavedPage() {
        assertThat(KindRules.kind(Reading.of("Pingback: Couples hope « A weblog")))
                .contains(Kind.PINGBACK);
    }

    @Test
    void knowsTheOrganisationByItsNameOrItsMark() {
        assertThat(KindRules.kind(by("HARBOR  for families", "Hello", CommentType.COMMENT, false)))
                .contains(Kind.STAFF);
        assertThat(KindRules.kind(by("Vera", "Hello", CommentType.COMMENT, true)))
                .contains(Kind.STAFF);
        assertThat(KindRules.kind(by("Harbor", "Hello", CommentType.COMMENT, false)))
                .isEmpty();
    }

    @Test
    void hearsSomebodySpeakForTheOrganisation() {
        assertThat(KindRules.introducesItself(
                        Reading.of("Hi all, I'm Harbor's legal director. We are glad to explain.")))
                .isTrue();
        assertThat(KindRules.introducesItself(Reading.of("I'm the director of a choir. Can our singers get visas?")))
                .isFalse();
    }

    @Test
    void takesAnOfficeHolderWhoSendsReadersToTheContactPageForStaff() {
        assertThat(KindRules.kind(
                        Reading.of("Hi, I'm Harbor's legal director. The memo helps some couples and not others."
                                + " With a legal question, please go to our contact page rather than posting it.")))
                .contains(Kind.STAFF);
        assertThat(KindRules.kind(
                        Reading.of("I am a staff attorney in Reno. Our client was detained, please call me.")))
                .isEmpty();
    }

    private static Reading by(String author, String text, CommentType type, boolean staff) {
        return new Reading(text, type, author, staff, "Harbor for Families", "en", null, null);
    }
}
