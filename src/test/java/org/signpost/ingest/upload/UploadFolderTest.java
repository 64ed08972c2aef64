package org.signpost.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.input.BrokenInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signpost.platform.database.DatabaseSettings;

final class UploadFolderTest {
    @TempDir
    private Path home;

    private UploadFolder folder;

    @BeforeEach
    void open() {
        folder = another();
    }

    private UploadFolder another() {
        return new UploadFolder(new DatabaseSettings(home, null, null, null, 10));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(file -> file.getFileName().toString().startsWith("upload"))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    private static ServerStartupEvent start() {
        return new ServerStartupEvent((EmbeddedServer) Proxy.newProxyInstance(
                UploadFolderTest.class.getClassLoader(),
                new Class<?>[] {EmbeddedServer.class},
                (proxy, method, values) -> null));
    }

    @Test
    void keepsAFileForItsOwnerOnlyUntilItIsDeleted() throws IOException {
        UploadedFile file = folder.keep("../a.txt", bytes("Hello"));
        assertThat(file.path()).hasContent("Hello").startsWith(home);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(file.path().resolveSibling(""))))
                .isEqualTo("rwx------");
        file.delete();
        file.delete();
        assertThat(files()).isEmpty();
    }

    @Test
    void keepsNothingOfAFileThatDidNotArriveWhole() throws IOException {
        InputStream broken = new BrokenInputStream(() -> new IOException("the browser is gone"));
        assertThatThrownBy(() -> folder.keep("a", broken)).hasMessage("the browser is gone");
        assertThat(files()).isEmpty();
    }

    @Test
    void removesWhatADeadProcessLeftAndNothingOfOneThatLives() throws IOException {
        UploadedFile living = another().keep("a", bytes("Hello"));
        Path dead = Files.createDirectories(home.resolve("uploads/process-of-yesterday"));
        Files.writeString(dead.resolve("lock"), "");
        Files.writeString(dead.resolve("upload1.tmp"), "Left");

        folder.removeLeftovers(start());

        assertThat(dead).doesNotExist();
        assertThat(living.path()).exists();
    }

    @Test
    void leavesNothingBehindWhereTheProgramEndsInOrder() throws IOException {
        UploadedFile file = folder.keep("a", bytes("Hello"));
        folder.close();
        assertThat(file.path().getParent()).doesNotExist();
        assertThat(another().keep("b", bytes("Hello")).path()).exists();
    }
}
