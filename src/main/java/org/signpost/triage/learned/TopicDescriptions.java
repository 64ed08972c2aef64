package org.signpost.triage.learned;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.signpost.triage.Embedder;
import org.signpost.triage.Topic;

/** What each topic is about, in words ({@code topics.txt}) and as an embedding. */
public final class TopicDescriptions {
    private TopicDescriptions() {}

    /** For each topic, in the order of {@link Topic}, the mean of its descriptions' embeddings, of unit length. */
    public static List<float[]> embeddings(Function<String, float[]> embed) {
        List<String> lines = lines();
        List<float[]> embeddings = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            String line = lines.stream()
                    .filter(candidate -> candidate.startsWith(topic.slug() + ":"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("topics.txt lacks " + topic.slug()));
            embeddings.add(mean(line.substring(topic.slug().length() + 1).split("\\|", -1), embed));
        }
        return embeddings;
    }

    private static List<String> lines() {
        try (InputStream stream = TopicDescriptions.class.getResourceAsStream("topics.txt")) {
            if (stream == null) {
                throw new IllegalStateException("topics.txt is missing beside " + TopicDescriptions.class.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float[] mean(String[] texts, Function<String, float[]> embed) {
        double[] sum = new double[Embedder.SIZE];
        for (String text : texts) {
            float[] embedding = embed.apply(text.strip());
            for (int i = 0; i < sum.length; i++) {
                sum[i] += embedding[i];
            }
        }
        double squares = 0;
        for (double value : sum) {
            squares += value * value;
        }
        float[] mean = new float[sum.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sum[i] / Math.sqrt(squares));
        }
        return mean;
    }
}
