package org.signpost.desk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.desk.NoReplyReason;
import org.signpost.desk.comment.ScreenVersion;
import org.signpost.desk.comment.SourceVersions;

class CommentFormTest {
    /** A Sunday evening in New York, where it is Monday in Greenwich already. */
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T01:30:00Z"), ZoneId.of("America/New_York"));

    @ParameterizedTest
    @CsvSource({
        "tomorrow, 2026-11-23T05:00:00Z",
        "week, 2026-11-23T05:00:00Z",
        "2026-11-23, 2026-11-23T05:00:00Z",
        "2027-07-01, 2027-07-01T04:00:00Z",
        "2027-11-21, 2027-11-21T05:00:00Z"
    })
    void putsOffUntilADayBeginsWhereTheStaffAre(String until, Instant instant) {
        assertThat(until(until).snoozedUntil(CLOCK)).contains(instant);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "today", "2026-11-22", "2020-01-01", "2027-11-22", "2026-13-01", "23.11.2026", "never"})
    void putsNothingOffUntilAnythingElse(@Nullable String until) {
        assertThat(until(until).snoozedUntil(CLOCK)).isEmpty();
    }

    @Test
    void readsTextsAsTheyWereTyped() {
        assertThat(saying("one\r\ntwo\0").words()).isEqualTo("one\ntwo");
        assertThat(saying(null).words()).isEmpty();
    }

    @Test
    void knowsNothingOfTheScreenWhereTheFormSaysNothing() {
        assertThat(saying("text").screen()).isEqualTo(ScreenVersion.NOTHING);
        assertThat(saying("text").sourceVersions()).isEqualTo(SourceVersions.NONE);
        assertThat(saying("text").byHand()).isFalse();
    }

    @Test
    void readsAReasonThatThereIsNotAsAnother() {
        assertThat(NoReplyReason.ofSlug("praise")).isEqualTo(NoReplyReason.PRAISE);
        assertThat(NoReplyReason.ofSlug("no_question")).isEqualTo(NoReplyReason.NO_QUESTION);
        assertThat(NoReplyReason.ofSlug("PRAISE")).isEqualTo(NoReplyReason.OTHER);
        assertThat(NoReplyReason.ofSlug(null)).isEqualTo(NoReplyReason.OTHER);
    }

    private static CommentForm until(@Nullable String until) {
        return new CommentForm(null, null, null, null, null, null, null, null, until, null, null, null);
    }

    private static CommentForm saying(@Nullable String text) {
        return new CommentForm(null, null, text, null, null, null, null, null, null, null, null, null);
    }
}
