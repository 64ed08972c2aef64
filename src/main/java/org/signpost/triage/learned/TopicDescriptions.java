package org.signpost.triage.learned;

import java.util.List;
import java.util.function.Function;
import org.signpost.triage.Embedder;
import org.signpost.triage.Topics;

/** What each topic is about, as an embedding. */
public final class TopicDescriptions {
    private TopicDescriptions() {}

    /** For each topic in force, in its order, the mean of its lines' embeddings, of unit length. */
    public static List<float[]> embeddings(Function<String, float[]> embed) {
        return Topics.inForce().stream()
                .map(topic -> mean(topic.about(), embed))
                .toList();
    }

    private static float[] mean(List<String> texts, Function<String, float[]> embed) {
        double[] sum = new double[Embedder.SIZE];
        for (String text : texts) {
            float[] embedding = embed.apply(text);
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
