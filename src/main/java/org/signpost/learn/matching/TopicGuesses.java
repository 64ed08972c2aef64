package org.signpost.learn.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.signpost.faq.matching.EntryModel;
import org.signpost.faq.matching.MatchMode;
import org.signpost.triage.Topic;

/**
 * The topics that triage would probably give to a text that it has not seen. Fitted here, because what triage says of
 * the very texts it was trained on is too good to learn from.
 */
final class TopicGuesses {
    private static final double THRESHOLD = 0.35;

    private final MatchExamples matchExamples;
    private final MatchMode mode;

    TopicGuesses(MatchExamples matchExamples, MatchMode mode) {
        this.matchExamples = matchExamples;
        this.mode = mode;
    }

    /** Topics and confidences for each text. */
    List<Map<Topic, Double>> unseen() {
        List<Map<Topic, Double>> guesses = new ArrayList<>();
        matchExamples.asked().forEach(_ -> guesses.add(new TreeMap<>()));
        matchExamples.topics().stream()
                .parallel()
                .flatMap(topic ->
                        IntStream.range(0, MatchExamples.LabelledQuestion.FOLDS).mapToObj(fold -> guess(fold, topic)))
                .toList()
                .forEach(found -> found.confidences()
                        .forEach((text, confidence) -> guesses.get(text).put(found.topic(), confidence)));
        return guesses;
    }

    private record Guess(Topic topic, Map<Integer, Double> confidences) {}

    private Guess guess(int fold, Topic topic) {
        List<SoftmaxRegression.Example> examples = new ArrayList<>();
        for (MatchExamples.LabelledQuestion asked : matchExamples.asked()) {
            if (asked.fold() != fold) {
                boolean about = asked.topics().contains(topic);
                examples.add(new SoftmaxRegression.Example(asked.query(), new double[] {about ? 1 : 0, about ? 0 : 1}));
            }
        }
        EntryModel model = new SoftmaxRegression(
                        examples, mode, 2, matchExamples.embeddingSize(), matchExamples.terms())
                .fit(List.of(topic.slug()));
        Map<Integer, Double> confidences = new TreeMap<>();
        for (int i = 0; i < matchExamples.asked().size(); i++) {
            if (matchExamples.asked().get(i).fold() == fold) {
                double confidence = Math.exp(
                        model.logProbabilities(matchExamples.asked().get(i).query())[0]);
                if (confidence >= THRESHOLD) {
                    confidences.put(i, confidence);
                }
            }
        }
        return new Guess(topic, confidences);
    }
}
