package org.signpost.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signpost.faq.Entries.anEntry;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.platform.Installation;
import org.signpost.platform.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CurrentLibraryIT {
    private final TestDatabase database = TestDatabase.fresh();
    private Installation installation;

    @BeforeAll
    void open() {
        installation = database.open();
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void holdsWhatComesWithTheProgramOnceHoweverOftenItStarts() {
        Library first = installation.get(CurrentLibrary.class).get();
        long versions = database.count("SELECT count(*) FROM faq_version WHERE slug IN (SELECT slug FROM faq_entry)");
        int again = installation.get(LibraryImport.class).run(LibraryFiles.bundled());

        assertThat(first.slugs()).containsAll(LibraryFiles.bundledSlugs());
        assertThat(versions).isGreaterThanOrEqualTo(100);
        assertThat(again).isZero();
    }

    @Test
    void makesAVersionOfAChangedFileAndOfOneThatIsChangedBack() {
        LibraryImport imports = installation.get(LibraryImport.class);

        assertThat(imports.run(file("One."))).isOne();
        assertThat(imports.run(file("One."))).isZero();
        assertThat(imports.run(file("Two."))).isOne();
        assertThat(imports.run(file("One."))).isOne();
        assertThat(database.count("SELECT max(version) FROM faq_version WHERE slug = 'changing'"))
                .isEqualTo(3);
    }

    @Test
    void leavesOutAFileThatCannotBeRead() {
        assertThat(installation.get(LibraryImport.class).run(List.of(new LibraryFile("en/x/y.md", "nothing"))))
                .isZero();
    }

    @Test
    void neverChangesOrRemovesAVersion() throws Exception {
        installation.get(LibraryImport.class).run(file("Kept."));

        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("UPDATE faq_version SET question = 'other'"))
                    .hasMessageContaining("never changed or removed");
            assertThatThrownBy(() -> statement.execute("DELETE FROM faq_version"))
                    .hasMessageContaining("never changed or removed");
            assertThatThrownBy(() -> statement.execute("TRUNCATE faq_version CASCADE"))
                    .hasMessageContaining("never changed or removed");
        }
    }

    @Test
    void writesTheVersionsBackAsTheFilesTheyCameFrom() {
        List<LibraryFile> files = installation.get(CurrentLibrary.class).files();

        assertThat(files).containsAll(LibraryFiles.bundled());
    }

    private static List<LibraryFile> file(String reply) {
        Entries entry = anEntry("changing").replying(reply);
        return List.of(new LibraryFile("en/green-card/changing.md", entry.file()));
    }
}
