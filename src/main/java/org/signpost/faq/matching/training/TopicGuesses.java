package org.signpost.faq.matching.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.signpost.faq.matching.EntryModel;
import org.signpost.faq.matching.Mode;
import org.signpost.triage.Topic;

/**
 * The topics that triage would probably give to a text that it has not seen. Fitted here, because what triage says of
 * the very texts it was trained on is too good to learn from.
 */
final class TopicGuesses {
    private static final double THRESHOLD = 0.35;

    private final Material material;
    private final Mode mode;

    TopicGuesses(Material material, Mode mode) {
        this.material = material;
        this.mode = mode;
    }

    /** Topics and confidences for each text. */
    List<Map<Topic, Double>> unseen() {
        List<Map<Topic, Double>> guesses = new ArrayList<>();
        material.asked().forEach(_ -> guesses.add(new TreeMap<>()));
        material.topics().stream()
                .parallel()
                .flatMap(topic ->
                        IntStream.range(0, Material.LabelledQuestion.FOLDS).mapToObj(fold -> guess(fold, topic)))
                .toList()
                .forEach(found -> found.confidences()
                        .forEach((text, confidence) -> guesses.get(text).put(found.topic(), confidence)));
        return guesses;
    }

    private record Guess(Topic topic, Map<Integer, Double> confidences) {}

    private Guess guess(int fold, Topic topic) {
        List<SoftmaxFit.Example> examples = new ArrayList<>();
        for (Material.LabelledQuestion asked : material.asked()) {
            if (asked.fold() != fold) {
                boolean about = asked.topics().contains(topic);
                examples.add(new SoftmaxFit.Example(asked.query(), new double[] {about ? 1 : 0, about ? 0 : 1}));
            }
        }
        EntryModel model = new SoftmaxFit(examples, mode, 2, material.embeddingSize(), material.terms())
                .fit(List.of(topic.slug()));
        Map<Integer, Double> confidences = new java.util.TreeMap<>();
        for (int i = 0; i < material.asked().size(); i++) {
            if (material.asked().get(i).fold() == fold) {
                double confidence =
                        Math.exp(model.logProbabilities(material.asked().get(i).query())[0]);
                if (confidence >= THRESHOLD) {
                    confidences.put(i, confidence);
                }
            }
        }
        return new Guess(topic, confidences);
    }
}
