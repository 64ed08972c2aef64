package org.signpost.faq.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signpost.faq.SampleEntries.anEntry;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.Library;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.SampleEntries;
import org.signpost.faq.VersionChange;
import org.signpost.platform.database.Installation;
import org.signpost.testing.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredLibraryIT {
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
        int again = installation.get(StoredLibrary.class).run(LibraryFiles.bundled());

        assertThat(first.slugs()).containsAll(LibraryFiles.bundledSlugs());
        assertThat(versions).isGreaterThanOrEqualTo(100);
        assertThat(again).isZero();
    }

    @Test
    void makesAVersionOfAChangedFileAndOfOneThatIsChangedBack() {
        StoredLibrary imports = installation.get(StoredLibrary.class);

        assertThat(imports.run(file("One."))).isOne();
        assertThat(imports.run(file("One."))).isZero();
        assertThat(imports.run(file("Two."))).isOne();
        assertThat(imports.run(file("One."))).isOne();
        assertThat(database.count("SELECT max(version) FROM faq_version WHERE slug = 'changing'"))
                .isEqualTo(3);
    }

    @Test
    void leavesOutAFileThatCannotBeRead() {
        assertThat(installation.get(StoredLibrary.class).run(List.of(new LibraryFile("en/x/y.md", "nothing"))))
                .isZero();
    }

    @Test
    void neverChangesOrRemovesAVersion() throws Exception {
        installation.get(StoredLibrary.class).run(file("Kept."));

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
        List<LibraryFile> files = installation.get(StoredLibrary.class).files();

        assertThat(files).containsAll(LibraryFiles.bundled());
    }

    @Test
    void neverBringsAnOldFileBackOverWhatWasWrittenOnScreen() {
        StoredLibrary imports = installation.get(StoredLibrary.class);
        EntryVersions versions = installation.get(EntryVersions.class);
        imports.run(named("on-screen", "One."));
        imports.run(named("on-screen", "Two."));
        String written = write(versions, "on-screen", "On screen.");

        assertThat(imports.run(named("on-screen", "Two."))).isZero();
        assertThat(imports.run(named("on-screen", "One."))).isZero();
        assertThat(versions.newest("on-screen", "en").orElseThrow().text()).isEqualTo(written);
        assertThat(imports.run(named("on-screen", "Three."))).isOne();
        assertThat(imports.run(named("on-screen", "Three."))).isZero();
    }

    @Test
    void knowsItsOwnExportAgain() {
        StoredLibrary imports = installation.get(StoredLibrary.class);
        EntryVersions versions = installation.get(EntryVersions.class);
        imports.run(named("exported", "One."));
        write(versions, "exported", "On screen.");
        List<LibraryFile> first = imports.files();
        assertThat(first).anySatisfy(file -> assertThat(file.text()).contains("On screen.", "old-answer: wrong"));
        assertThat(imports.run(first)).isZero();
        write(versions, "exported", "On screen again.");
        assertThat(imports.run(first)).isZero();
        assertThat(versions.newest("exported", "en").orElseThrow().text()).contains("On screen again.");
        assertThat(imports.run(imports.files())).isZero();
    }

    @Test
    void takesFromAFileWhatItSaysAboutTheOldAnswer() {
        StoredLibrary imports = installation.get(StoredLibrary.class);
        imports.run(named("stating", "One."));
        String changed = anEntry("stating")
                .replying("Two.")
                .file()
                .replace("tags:", "old-answer: wrong\nwhat-changed: The fee.\ntags:");

        assertThat(imports.run(List.of(new LibraryFile("en/green-card/stating.md", changed))))
                .isOne();
        PublishedVersion stored =
                installation.get(EntryVersions.class).newest("stating", "en").orElseThrow();
        assertThat(stored.oldAnswer()).isEqualTo(OldAnswer.WRONG);
        assertThat(stored.whatChanged()).isEqualTo("The fee.");
    }

    private static String write(EntryVersions versions, String slug, String reply) {
        Entry entry = anEntry(slug).replying(reply).entry();
        VersionChange change = new VersionChange(OldAnswer.WRONG, "Written on screen.");
        String text = EntryText.of(entry, change);
        versions.add(text, entry, change, LocalDate.of(2026, 1, 1), "Maria");
        return text;
    }

    private static List<LibraryFile> named(String slug, String reply) {
        return List.of(new LibraryFile(
                "en/green-card/" + slug + ".md", anEntry(slug).replying(reply).file()));
    }

    private static List<LibraryFile> file(String reply) {
        SampleEntries entry = anEntry("changing").replying(reply);
        return List.of(new LibraryFile("en/green-card/changing.md", entry.file()));
    }
}
