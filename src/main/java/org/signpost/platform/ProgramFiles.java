package org.signpost.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.function.Function;

/** The files that come with the program, whether it runs from its jar or from a folder of classes. */
public final class ProgramFiles {
    private ProgramFiles() {}

    /**
     * What a function reads of a folder; the folder's files are there only as long as it runs.
     *
     * @param folder below the program's root, such as {@code faq}
     */
    public static <T> T read(String folder, Function<Path, T> read) {
        try {
            CodeSource program = ProgramFiles.class.getProtectionDomain().getCodeSource();
            Path home = Path.of(URI.create(program.getLocation().toString()));
            if (Files.isDirectory(home)) {
                return read.apply(home.resolve(folder));
            }
            try (FileSystem jar = FileSystems.newFileSystem(home)) {
                return read.apply(jar.getPath(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
