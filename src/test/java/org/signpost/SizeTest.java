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

/** Classes stay small: none over 300 lines, in the program nine of ten under 150, the median under 60. */
class SizeTest {
    private static final Path PROGRAM = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void noClassIsOverThreeHundredLines() {
        Map<String, Long> tooLong = new TreeMap<>();
        for (Path sources : List.of(PROGRAM, TESTS)) {
            sizes(sources).forEach((file, lines) -> {
                if (lines > 300) {
                    tooLong.put(file, lines);
                }
            });
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void nineOfTenAreUnderOneHundredAndFiftyLines() {
        List<Long> sorted = sizes(PROGRAM).values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() * 9 / 10)).isLessThan(150);
    }

    @Test
    void theMedianIsUnderSixtyLines() {
        List<Long> sorted = sizes(PROGRAM).values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() / 2)).isLessThan(60);
    }

    private static Map<String, Long> sizes(Path sources) {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                try (Stream<String> lines = Files.lines(file)) {
                    sizes.put(sources.relativize(file).toString(), lines.count());
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
