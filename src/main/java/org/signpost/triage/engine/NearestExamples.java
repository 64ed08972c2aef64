package org.signpost.triage.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.signpost.triage.SimilarTexts;
import org.signpost.triage.Topic;

/** Finds the training texts that a comment reads like. Safe for use by several threads; the same comment gives the same. */
final class NearestExamples {
    /** Finds nothing. */
    static final NearestExamples NONE = new NearestExamples(List.of());

    private static final int OF_TOPIC = 2;
    /** Cosine of the centred embeddings below which two texts have little in common. */
    private static final double LEAST = 0.4;

    private final List<Centred> texts;

    private NearestExamples(List<Centred> texts) {
        this.texts = List.copyOf(texts);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Centred(ExampleText example, float[] direction) {}

    private record Near(String excerpt, double cosine) {}

    /**
     * Those of a file as {@link ExampleTextFile} writes it.
     *
     * @param centre the mean embedding that the models take away from each
     * @throws IOException where the bytes are something else
     */
    static NearestExamples read(byte[] bytes, float[] centre) throws IOException {
        return new NearestExamples(ExampleTextFile.read(bytes).stream()
                .map(example -> new Centred(example, example.centred(centre)))
                .toList());
    }

    /**
     * For each of the topics up to two texts, the nearest first; a topic without a near one is left out.
     *
     * @param centred the comment's embedding, minus the centre; empty where it was read without
     */
    List<SimilarTexts> of(float[] centred, List<Topic> topics) {
        if (centred.length == 0 || texts.isEmpty()) {
            return List.of();
        }
        float[] direction = centred.clone();
        ExampleText.scaleToUnit(direction);
        Set<String> shown = new HashSet<>();
        List<SimilarTexts> like = new ArrayList<>();
        for (Topic topic : topics) {
            List<String> nearest = texts.stream()
                    .filter(text -> text.example().topics().contains(topic))
                    .map(text -> new Near(text.example().excerpt(), ExampleText.product(direction, text.direction())))
                    .filter(near -> near.cosine() >= LEAST && !shown.contains(near.excerpt()))
                    .sorted(Comparator.comparingDouble(Near::cosine).reversed().thenComparing(Near::excerpt))
                    .map(Near::excerpt)
                    .distinct()
                    .limit(OF_TOPIC)
                    .toList();
            shown.addAll(nearest);
            if (!nearest.isEmpty()) {
                like.add(new SimilarTexts(topic, nearest));
            }
        }
        return like;
    }
}
