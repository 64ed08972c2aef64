package org.signpost.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.platform.ConfigurationException;

class UndoWindowTest {
    private static final Instant APPROVED = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void isTenSecondsLongWhereNobodySaidOtherwise() {
        assertThat(new UndoWindow(null).length()).isEqualTo(Duration.ofSeconds(10));
        assertThat(new UndoWindow("5").seconds()).isEqualTo(5);
        assertThat(new UndoWindow("30").seconds()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "31", "100", "-5", "5.5", "ten", " 10"})
    void refusesAnythingElse(String given) {
        assertThatThrownBy(() -> new UndoWindow(given))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("SIGNPOST_UNDO_SECONDS must be a whole number from 5 to 30.");
    }

    @Test
    void isOpenUntilItsLastMoment() {
        UndoWindow window = new UndoWindow("10");

        assertThat(window.isOpen(APPROVED, APPROVED)).isTrue();
        assertThat(window.isOpen(APPROVED, APPROVED.plusMillis(9_999))).isTrue();
        assertThat(window.isOpen(APPROVED, APPROVED.plusSeconds(10))).isFalse();
    }
}
