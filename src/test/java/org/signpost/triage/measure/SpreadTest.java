package org.signpost.triage.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void findsTheMiddleOfOddAndEvenNumbers() {
        assertThat(Spread.of(DoubleStream.of(3, 1, 2))).isEqualTo(new Spread(1, 2, 3));
        assertThat(Spread.of(DoubleStream.of(4, 1, 2, 3))).isEqualTo(new Spread(1, 2.5, 4));
        assertThat(Spread.of(DoubleStream.of(1, 2, 4)).text("%.1f")).isEqualTo("2.0 [1.0–4.0]");
    }
}
