package org.signpost.digest.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.signpost.digest.content.DigestContent.Bar;

class TopicChartTest {
    @Test
    void drawsTwiceAsWideAsItIsShownAndARowForEachBar() throws IOException {
        var two = ImageIO.read(new ByteArrayInputStream(TopicChart.png(List.of(new Bar("A", 3), new Bar("B", 0)))));
        var one = ImageIO.read(new ByteArrayInputStream(TopicChart.png(List.of(new Bar("A", 3)))));

        assertThat(two.getWidth()).isEqualTo(2 * TopicChart.WIDTH);
        assertThat(two.getHeight() - one.getHeight()).isPositive();
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertThat(TopicChart.png(List.of())).isEmpty();
    }

    @Test
    void saysTheFirstTenInWords() {
        List<Bar> bars =
                IntStream.range(0, 12).mapToObj(i -> new Bar("T" + i, 12 - i)).toList();

        assertThat(TopicChart.words(bars))
                .startsWith("Bar chart, questions by topic: T0 12, T1 11,")
                .endsWith("T9 3.");
    }
}
