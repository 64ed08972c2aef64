package org.signpost.learn;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.ConfigurationException;
import org.signpost.platform.ProgramFiles;
import org.signpost.platform.TextExcerpt;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Topic;
import org.signpost.triage.Topics;

/** Reads labelled texts from JSON Lines. */
public final class LabelledTexts {
    private static final ObjectReader OBJECT = new ObjectMapper().readerForMapOf(Object.class);

    /** The length of a day as ISO 8601 writes it. */
    private static final int DAY = 10;

    private static final String SUFFIX = ".jsonl";

    private LabelledTexts() {}

    /**
     * All texts of a folder's {@code *.jsonl} files, by file name.
     *
     * @throws ConfigurationException where the folder or a line cannot be read; the message names the place
     */
    public static List<LabelledText> folder(Path folder) {
        return byFile(folder).values().stream().flatMap(List::stream).toList();
    }

    private static SortedMap<String, List<LabelledText>> byFile(Path folder) {
        SortedMap<String, List<LabelledText>> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(SUFFIX)) {
                    texts.put(name.substring(0, name.length() - SUFFIX.length()), file(file));
                }
            }
            return texts;
        } catch (IOException | UncheckedIOException e) {
            throw new ConfigurationException("The folder " + folder + " cannot be read.", e);
        }
    }

    /** The texts that the models of the program learned from. */
    public static List<LabelledText> training() {
        return ProgramFiles.read("models/training", LabelledTexts::folder);
    }

    /** The texts that come with the program and that no model learned from, by the name of their set. */
    public static Map<String, List<LabelledText>> heldOut() {
        return ProgramFiles.read("models/held-out", LabelledTexts::byFile);
    }

    /**
     * All texts of one file.
     *
     * @throws ConfigurationException where it or a line of it cannot be read; the message names the line
     */
    public static List<LabelledText> file(Path file) {
        List<LabelledText> texts = new ArrayList<>();
        int number = 0;
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            for (String line : (Iterable<String>) lines::iterator) {
                number++;
                if (!line.isBlank()) {
                    texts.add(text(OBJECT.readValue(line), file.getFileName() + ":" + number));
                }
            }
        } catch (IOException
                | UncheckedIOException
                | IllegalArgumentException
                | ClassCastException
                | DateTimeException e) {
            throw new ConfigurationException(
                    file + (number == 0 ? "" : ", line " + number) + " cannot be read as a labelled text.", e);
        }
        return texts;
    }

    private static LabelledText text(Map<String, @Nullable Object> fields, String place) {
        if (!(fields.get("text") instanceof String text)) {
            throw new IllegalArgumentException("no text");
        }
        String kind = (String) fields.get("kind");
        return new LabelledText(
                fields.get("id") instanceof String id ? id : place,
                text,
                kind == null ? null : CommentKind.ofSlug(kind),
                (Boolean) fields.get("needs_answer"),
                topics((List<?>) fields.get("topics")),
                faq((List<?>) fields.get("faq")),
                (Boolean) fields.get("urgent"),
                (Boolean) fields.get("in_domain"),
                Boolean.TRUE.equals(fields.get("danger")),
                fields.get("at") instanceof String at ? LocalDate.parse(TextExcerpt.beginning(at, DAY)) : null,
                (String) fields.get("lang"),
                (String) fields.get("parent"),
                Boolean.TRUE.equals(fields.get("hard")),
                LabelledText.FULL_WEIGHT);
    }

    private static @Nullable Set<Topic> topics(@Nullable List<?> slugs) {
        if (slugs == null) {
            return null;
        }
        Set<Topic> topics = new TreeSet<>();
        for (Object slug : slugs) {
            topics.add(
                    Topics.ofSlug((String) slug).orElseThrow(() -> new IllegalArgumentException("no topic " + slug)));
        }
        return topics;
    }

    private static @Nullable List<String> faq(@Nullable List<?> slugs) {
        return slugs == null ? null : slugs.stream().map(String.class::cast).toList();
    }
}
