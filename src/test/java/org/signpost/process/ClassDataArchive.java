package org.signpost.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.signpost.testing.TestDatabase;

/**
 * An archive of the classes that the program loads, written once by one process and read by the others: with it and
 * without the slow compiler a start takes a third of the processor's time.
 */
final class ClassDataArchive {
    private static final Path ARCHIVE = write();

    private ClassDataArchive() {}

    static Path archive() {
        return ARCHIVE;
    }

    private static Path write() {
        try {
            Path archive = Files.createTempDirectory("signpost-classes").resolve("signpost.jsa");
            archive.toFile().deleteOnExit();
            TestDatabase database = TestDatabase.fresh();
            Map<String, String> settings =
                    Map.of("DATABASE_URL", database.url(), "DATABASE_USER", "postgres", "PORT", "0");
            try (SignpostProcess serving =
                    SignpostProcess.startWith(settings, List.of("-XX:ArchiveClassesAtExit=" + archive), "serve")) {
                serving.address();
                if (serving.stop() != 0 || Files.notExists(archive)) {
                    throw new IllegalStateException("no archive was written:\n" + serving.output());
                }
            }
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
