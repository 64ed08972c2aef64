package org.signpost;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
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

/** A newcomer finds a class by its name, and its package is small enough to look through. */
class NamingTest {
    private static final Path PROGRAM = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");

    private static final int MOST_FILES = 30;
    /** Names of one word are those of the glossary and of the field: they are few. */
    private static final double MOST_OF_ONE_WORD = 0.12;

    @Test
    void noSimpleNameStandsTwiceInTheProject() {
        Map<String, Long> twice = new TreeMap<>(Stream.concat(types(PROGRAM).stream(), types(TESTS).stream())
                .collect(groupingBy(NamingTest::simpleName, counting())));
        twice.values().removeIf(count -> count == 1);
        assertThat(twice).isEmpty();
    }

    @Test
    void fewNamesAreOfOneWord() {
        List<Path> types = types(PROGRAM);
        List<String> ofOneWord = types.stream()
                .map(NamingTest::simpleName)
                .filter(name -> name.substring(1).chars().noneMatch(Character::isUpperCase))
                .toList();
        assertThat((double) ofOneWord.size() / types.size())
                .describedAs("%d of %d names are of one word: %s", ofOneWord.size(), types.size(), ofOneWord)
                .isLessThanOrEqualTo(MOST_OF_ONE_WORD);
    }

    @Test
    void noPackageIsTooLargeToLookThrough() {
        Map<String, Long> tooLarge = new TreeMap<>(files(PROGRAM).stream()
                .collect(groupingBy(file -> PROGRAM.relativize(file.getParent()).toString(), counting())));
        tooLarge.values().removeIf(count -> count <= MOST_FILES);
        assertThat(tooLarge).isEmpty();
    }

    private static List<Path> types(Path sources) {
        return files(sources).stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .toList();
    }

    private static List<Path> files(Path sources) {
        try (Stream<Path> all = Files.walk(sources)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
