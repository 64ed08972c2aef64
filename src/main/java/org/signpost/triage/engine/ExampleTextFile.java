package org.signpost.triage.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signpost.triage.ModelFile;
import org.signpost.triage.Topic;
import org.signpost.triage.Topics;
import org.signpost.triage.embedding.Embedder;

/** The form of {@value #FILE}; the same texts give the same bytes. */
public final class ExampleTextFile {
    /** The file's name, beside the models. */
    public static final String FILE = "examples.bin";

    private ExampleTextFile() {}

    /** The sections of these texts. */
    public static ModelFile.Writer writer(List<ExampleText> texts) {
        byte[] directions = new byte[texts.size() * Embedder.SIZE];
        for (int i = 0; i < texts.size(); i++) {
            System.arraycopy(texts.get(i).direction(), 0, directions, i * Embedder.SIZE, Embedder.SIZE);
        }
        return new ModelFile.Writer(FILE)
                .put("excerpts", texts.stream().map(ExampleText::excerpt).toList())
                .put("topics", texts.stream().map(text -> slugs(text.topics())).toList())
                .put("directions", directions);
    }

    private static String slugs(Set<Topic> topics) {
        return topics.stream().sorted().map(Topic::slug).collect(Collectors.joining(" "));
    }

    /** @throws IOException where these bytes are something else */
    static List<ExampleText> read(byte[] bytes) throws IOException {
        ModelFile file = ModelFile.read(FILE, bytes);
        List<String> excerpts = file.texts("excerpts");
        List<String> topics = file.texts("topics");
        byte[] directions = file.bytes("directions");
        if (topics.size() != excerpts.size() || directions.length != excerpts.size() * Embedder.SIZE) {
            throw new IOException(FILE + " does not fit together; run the command train");
        }
        List<ExampleText> texts = new ArrayList<>();
        for (int i = 0; i < excerpts.size(); i++) {
            Set<Topic> of = Stream.of(topics.get(i).split(" ", -1))
                    .map(Topics::named)
                    .collect(Collectors.toCollection(TreeSet::new));
            texts.add(new ExampleText(
                    of, excerpts.get(i), Arrays.copyOfRange(directions, i * Embedder.SIZE, (i + 1) * Embedder.SIZE)));
        }
        return texts;
    }
}
