package org.signpost.faq.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Library;
import org.signpost.platform.ProgramFiles;

/** Finds the library's files: in a folder, or those that come with the program. */
public final class LibraryFiles {
    private static final int MAX_FILES = 10_000;
    private static final int MAX_DEPTH = 6;
    private static final String FOLDER = "faq";

    private LibraryFiles() {}

    /** The files that come with the program, whether it runs from its jar or from a folder of classes. */
    public static List<LibraryFile> bundled() {
        return ProgramFiles.read(FOLDER, LibraryFiles::in);
    }

    /** The entries that come with the program; files that cannot be read are left out ({@code faq check} names them). */
    public static Library library() {
        return library(bundled());
    }

    /** As {@link #library()}, from a folder. */
    public static Library library(Path folder) {
        return library(in(folder));
    }

    private static Library library(List<LibraryFile> files) {
        return new Library(files.stream()
                .flatMap(file -> EntryFile.read(file.text()).entries())
                .map(entry -> new EntryVersion(0, entry))
                .toList());
    }

    /** The slugs that must be in the library that comes with the program. */
    public static List<String> bundledSlugs() {
        return ProgramFiles.read(FOLDER, LibraryFiles::slugs);
    }

    /** The slugs that must be in the library in this folder; none where it does not list any. */
    public static List<String> slugs(Path folder) {
        Path list = folder.resolve(LibraryCheck.SLUGS);
        try {
            return !Files.isRegularFile(list)
                    ? List.of()
                    : Files.readString(list)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The glossary that comes with the program. */
    public static LegalTerms bundledTerms() {
        return ProgramFiles.read(FOLDER, LibraryFiles::terms);
    }

    /** The glossary in the library's folder; none where there is none. */
    public static LegalTerms terms(Path folder) {
        Path glossary = folder.resolve(LegalTerms.FILE);
        try {
            return Files.isRegularFile(glossary) ? LegalTerms.read(Files.readString(glossary)) : LegalTerms.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
                    .sorted(Comparator.comparing(LibraryFile::path))
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
