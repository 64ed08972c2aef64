package org.signpost.faq.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.SampleEntries.anEntry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding the library's files in a folder. */
final class LibraryFilesTest {
    @TempDir
    private Path folder;

    @Test
    void findsEveryMarkdownFileInOrderByPathsWithSlashes() throws IOException {
        write("en/b/two.md", "2");
        write("en/a/one.md", "1");
        write("en/a/notes.txt", "no");
        write("README", "no");

        assertThat(LibraryFiles.in(folder))
                .containsExactly(new LibraryFile("en/a/one.md", "1"), new LibraryFile("en/b/two.md", "2"));
    }

    @Test
    void findsNothingWhereThereIsNoFolder() {
        assertThat(LibraryFiles.in(folder.resolve("nowhere"))).isEmpty();
        assertThat(LibraryFiles.slugs(folder.resolve("nowhere"))).isEmpty();
    }

    @Test
    void readsNoFileThatIsFarLongerThanAnEntry() throws IOException {
        write("en/a/long.md", "x".repeat(400_001));

        assertThat(LibraryFiles.in(folder)).containsExactly(new LibraryFile("en/a/long.md", ""));
    }

    @Test
    void readsWhichSlugsMustBeThere() throws IOException {
        write("slugs.txt", "# replies out there\n\n  asylum-lgbt \r\ngreen-card\n");

        assertThat(LibraryFiles.slugs(folder)).containsExactly("asylum-lgbt", "green-card");
    }

    @Test
    void makesALibraryOfWhatCanBeRead() throws IOException {
        write("en/green-card/fine.md", anEntry("fine").file());
        write("en/green-card/broken.md", "no front matter");

        assertThat(LibraryFiles.library(folder).slugs()).containsExactly("fine");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
