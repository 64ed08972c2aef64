package org.signpost.triage.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.ConfigurationException;

/**
 * The glossaries of all languages that have one, each {@code models/glossary/<language>.tsv}, read when the first text of its
 * language comes. Safe for use by several threads.
 */
public final class Glossaries {
    /** The languages, ISO 639-1. */
    public static final Set<String> LANGUAGES = new TreeSet<>(Set.of("es", "fr", "pt", "ru", "tl"));

    private static final Glossaries SHIPPED = new Glossaries(null);

    private final @Nullable Path own;
    private final Map<String, Glossary> read = new ConcurrentHashMap<>();

    private Glossaries(@Nullable Path own) {
        this.own = own;
    }

    /** Those that come with the program. */
    public static Glossaries load() {
        return SHIPPED;
    }

    /**
     * The same with an organisation's own words, which count before ours.
     *
     * @param own a folder of files of the same names and form, each of which may be missing
     * @throws ConfigurationException where a file of it cannot be read; the message names it
     */
    public static Glossaries load(Path own) {
        Glossaries glossaries = new Glossaries(own);
        LANGUAGES.forEach(glossaries::glossary);
        return glossaries;
    }

    /** The text in rough English; as it is where its language has no glossary. */
    public String english(String text, String language) {
        return LANGUAGES.contains(language) ? glossary(language).english(text) : text;
    }

    private Glossary glossary(String language) {
        return read.computeIfAbsent(language, this::open);
    }

    private Glossary open(String language) {
        List<String> lines = new ArrayList<>(shipped(language));
        Path folder = own;
        if (folder == null) {
            return new Glossary(lines);
        }
        Path file = folder.resolve(language + ".tsv");
        try {
            lines.addAll(Files.exists(file) ? Files.readAllLines(file) : List.of());
            return new Glossary(lines);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException("The glossary " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<String> shipped(String language) {
        try (InputStream in = Glossaries.class.getResourceAsStream("/models/glossary/" + language + ".tsv")) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
