package org.signpost.faq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the library's files: in a folder, or those that come with the program. */
public final class LibraryFiles {
    private static final int MAX_FILES = 10_000;
    private static final int MAX_DEPTH = 6;
    private static final String FOLDER = "faq";

    private LibraryFiles() {}

    /** The files that come with the program, whether it runs from its jar or from a folder of classes. */
    public static List<LibraryFile> bundled() {
        try {
            Path home = Path.of(LibraryFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(home)) {
                return in(home.resolve(FOLDER));
            }
            try (FileSystem jar = FileSystems.newFileSystem(home)) {
                return in(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program does not know where it lies", e);
        }
    }

    /** Every Markdown file below a folder, by path; none where there is no such folder. */
    public static List<LibraryFile> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder, MAX_DEPTH)) {
            return found.filter(file -> file.toString().endsWith(".md") && Files.isRegularFile(file))
                    .limit(MAX_FILES)
                    .map(file -> read(folder, file))
                    .sorted(java.util.Comparator.comparing(LibraryFile::path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LibraryFile read(Path folder, Path file) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        try {
            byte[] bytes = Files.size(file) > 4L * EntryFile.MAX_TEXT ? new byte[0] : Files.readAllBytes(file);
            return new LibraryFile(path, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
