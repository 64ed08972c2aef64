package org.signpost.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.editor.EntryEditors;
import org.signpost.faq.library.LibraryFiles;
import org.signpost.faq.library.StoredLibrary;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;
import org.signpost.testing.TestDatabase;

/** The command {@code faq export}, with what was written on screen. */
final class LibraryExportIT {
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesWhatWasPublishedOnScreenToFilesThatAreNoNewsAfterwards() throws IOException {
        try (ApplicationContext beans = ApplicationContext.run(new HashMap<>(database.properties()))) {
            beans.getBean(CurrentLibrary.class).get();
            EntryEditors editors = new EntryEditors(beans);
            Staffer maria = editors.person("Maria", Role.LEGAL);
            editors.publish(maria, "asylum-lgbt", "en", "Written on screen.", OldAnswer.WRONG, null);
            editors.publish(maria, "asylum-lgbt", "es", "Escrito en la pantalla.", OldAnswer.WRONG, null);

            assertThat(run("faq", "export", "--to", folder.toString())).contains("files written to " + folder);

            assertThat(Files.readString(folder.resolve("en/asylum/asylum-lgbt.md")))
                    .contains("reply: Written on screen.", "old-answer: wrong", "what-changed: ");
            assertThat(LibraryFiles.in(folder)).hasSize(LibraryFiles.bundled().size());
            assertThat(beans.getBean(StoredLibrary.class).run(LibraryFiles.in(folder)))
                    .isZero();
            assertThat(run("faq", "check", folder.toString())).contains("0 problems");
        }
    }

    private String run(String... command) {
        Map<String, String> settings = Map.of("DATABASE_URL", database.url(), "DATABASE_USER", "postgres");
        try (SignpostProcess process = SignpostProcess.start(settings, command)) {
            assertThat(process.waitFor()).as(process.output()).isZero();
            return process.output();
        }
    }
}
