package org.signpost.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UndoWindowTest {
    private static final Instant APPROVED = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void isAsLongAsItsSeconds() {
        assertThat(new UndoWindow(5).length()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void isOpenUntilItsLastMoment() {
        UndoWindow window = new UndoWindow(10);

        assertThat(window.isOpen(APPROVED, APPROVED)).isTrue();
        assertThat(window.isOpen(APPROVED, APPROVED.plusMillis(9_999))).isTrue();
        assertThat(window.isOpen(APPROVED, APPROVED.plusSeconds(10))).isFalse();
    }
}
