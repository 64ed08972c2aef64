package org.signpost;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Classes stay small: none over 300 lines, and none that needs more than eight others. */
@AnalyzeClasses(packages = "org.signpost", importOptions = ImportOption.DoNotIncludeTests.class)
class ClassSizeTest {
    private static final int MOST_LINES = 300;
    private static final int MOST_PARAMETERS = 8;
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("src/test/java"), Path.of("src/jmh/java"));

    @Test
    void noFileIsOverThreeHundredLines() {
        Map<String, Long> tooLong = new TreeMap<>();
        for (Path sources : SOURCES) {
            lines(sources).forEach((file, lines) -> {
                if (lines > MOST_LINES) {
                    tooLong.put(file, lines);
                }
            });
        }
        assertThat(tooLong).isEmpty();
    }

    /** A record holds what it holds; a class that does something and needs more does too much. */
    @ArchTest
    static void noClassIsMadeOfMoreThanEightThings(JavaClasses classes) {
        Map<String, Integer> tooMany = new TreeMap<>();
        for (JavaClass type : classes) {
            if (!type.isRecord() && !isGenerated(type)) {
                type.getConstructors().stream()
                        .map(constructor -> constructor.getRawParameterTypes().size())
                        .filter(parameters -> parameters > MOST_PARAMETERS)
                        .forEach(parameters -> tooMany.put(type.getName(), parameters));
            }
        }
        assertThat(tooMany).isEmpty();
    }

    /** Micronaut writes a class beside those that it wraps; nobody reads it. */
    private static boolean isGenerated(JavaClass type) {
        return type.getName().contains(".$") || type.getName().endsWith("$Intercepted");
    }

    private static Map<String, Long> lines(Path sources) {
        Map<String, Long> sizes = new TreeMap<>();
        if (Files.notExists(sources)) {
            return sizes;
        }
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
