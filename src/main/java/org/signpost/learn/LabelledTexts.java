package org.signpost.learn;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.ConfigurationException;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Topic;
import org.signpost.triage.Topics;

/** Reads labelled texts from JSON Lines. */
public final class LabelledTexts {
    private LabelledTexts() {}

    /**
     * All texts of a folder's {@code *.jsonl} files, by file name.
     *
     * @throws ConfigurationException where the folder or a line cannot be read; the message names the place
     */
    public static List<LabelledText> folder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .flatMap(file -> file(file).stream())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new ConfigurationException("The folder " + folder + " cannot be read.", e);
        }
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
                    texts.add(text(object(line), file.getFileName() + ":" + number));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | ClassCastException e) {
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
                (String) fields.get("lang"),
                (String) fields.get("parent"),
                Boolean.TRUE.equals(fields.get("hard")));
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

    private static final JsonFactory FACTORY = new JsonFactory();

    /** One JSON object of strings, numbers, truth values and lists. */
    private static Map<String, @Nullable Object> object(String line) throws IOException {
        try (JsonParser parser = FACTORY.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            return fields(parser);
        }
    }

    private static Map<String, @Nullable Object> fields(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            default -> parser.getText();
        };
    }
}
