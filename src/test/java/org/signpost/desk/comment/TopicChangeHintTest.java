package org.signpost.desk.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentId;
import org.signpost.desk.comment.UnsentTexts.UnsentText;
import org.signpost.staff.AccountId;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.TopicCorrection;

class TopicChangeHintTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final TopicCorrection CORRECTED =
            new TopicCorrection(1, 1, List.of(SampleTopics.ASYLUM), List.of(SampleTopics.POLICY), 2, "Ben", NOW);
    private static final List<CommentDetails.DraftLine> POLICY =
            List.of(new CommentDetails.DraftLine("policy", "What is the policy?", LocalDate.parse("2026-10-01")));

    @Test
    void saysThatAnotherEntryFitsTheTextThatWasBegunBefore() {
        assertThat(hint("asylum:1", -60, POLICY))
                .isEqualTo(
                        "The topics were corrected, and another entry fits now: “What is the policy?”. Your text stays"
                                + " as you left it.");
        assertThat(hint("", -60, POLICY)).contains("another entry fits now");
    }

    @Test
    void saysThatNoEntryIsSureToFit() {
        assertThat(TopicChangeHint.sentence(text("asylum:1", -60), CORRECTED, false, List.of()))
                .contains("no entry is sure to fit now");
        assertThat(TopicChangeHint.sentence(text("", -60), CORRECTED, false, List.of()))
                .isNull();
        assertThat(TopicChangeHint.sentence(text("asylum:1", 60), CORRECTED, false, List.of()))
                .isNull();
    }

    @Test
    void saysNothingWhereTheTextWasMadeFromThatEntryOrBegunSince() {
        assertThat(hint("policy:3", -60, POLICY)).isNull();
        assertThat(hint("", 60, POLICY)).isNull();
        assertThat(hint("asylum:1", -60, List.of())).isNull();
    }

    @Test
    void saysNothingWithoutATextOrACorrection() {
        assertThat(TopicChangeHint.sentence(null, CORRECTED, true, POLICY)).isNull();
        assertThat(TopicChangeHint.sentence(text("asylum:1", -60), null, true, POLICY))
                .isNull();
    }

    private static @Nullable String hint(String reliesOn, int seconds, List<CommentDetails.DraftLine> entries) {
        return TopicChangeHint.sentence(text(reliesOn, seconds), CORRECTED, true, entries);
    }

    private static UnsentText text(String reliesOn, int seconds) {
        return new UnsentText(new CommentId(1), new AccountId(1), "My words.", reliesOn, NOW.plusSeconds(seconds));
    }
}
