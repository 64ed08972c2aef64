package org.signpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Classes stay small: none over 300 lines, nine of ten under 150, the median under 60. */
class SizeTest {
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void noClassIsOverThreeHundredLines() {
        Map<String, Long> tooLong = new TreeMap<>();
        sizes().forEach((file, lines) -> {
            if (lines > 300) {
                tooLong.put(file, lines);
            }
        });
        assertThat(tooLong).isEmpty();
    }

    @Test
    void nineOfTenAreUnderOneHundredAndFiftyLines() {
        List<Long> sorted = sizes().values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() * 9 / 10)).isLessThan(150);
    }

    @Test
    void theMedianIsUnderSixtyLines() {
        List<Long> sorted = sizes().values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() / 2)).isLessThan(60);
    }

    private static Map<String, Long> sizes() {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                try (Stream<String> lines = Files.lines(file)) {
                    sizes.put(SOURCES.relativize(file).toString(), lines.count());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sizes;
    }
}
