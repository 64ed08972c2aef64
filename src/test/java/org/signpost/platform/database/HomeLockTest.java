package org.signpost.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signpost.platform.ConfigurationException;
import org.signpost.platform.database.EmbeddedDatabase.HomeLock;

class HomeLockTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void makesTheFolderAndLetsOnlyOneIn() {
        Path home = folder.resolve("new").resolve("home");
        try (HomeLock first = HomeLock.take(home)) {
            assertThat(first).isNotNull();
            assertThat(home).isDirectory();
            assertThatThrownBy(() -> HomeLock.take(home))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessage("Another Signpost is running on the folder " + home
                            + ". Stop it first, or set SIGNPOST_HOME to another folder.");
        }
    }

    @Test
    void letsTheNextOneInAfterTheFirstHasGone() {
        HomeLock.take(folder).close();

        try (HomeLock second = HomeLock.take(folder)) {
            assertThat(second).isNotNull();
        }
    }

    @Test
    void twoFoldersAreTwoInstallations() {
        try (HomeLock one = HomeLock.take(folder.resolve("one"));
                HomeLock two = HomeLock.take(folder.resolve("two"))) {
            assertThat(one).isNotSameAs(two);
        }
    }

    @Test
    void saysThatTheFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        assertThatThrownBy(() -> HomeLock.take(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The folder " + file + " cannot be written; set SIGNPOST_HOME.");
    }
}
