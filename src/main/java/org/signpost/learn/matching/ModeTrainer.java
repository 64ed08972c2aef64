package org.signpost.learn.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.signpost.faq.Entry;
import org.signpost.faq.matching.AnswerDecision;
import org.signpost.faq.matching.EntryIndex;
import org.signpost.faq.matching.EntryModel;
import org.signpost.faq.matching.MatchMode;
import org.signpost.faq.matching.MatchWeights;
import org.signpost.faq.matching.QueryVector;
import org.signpost.triage.Topic;

/**
 * Fits the {@link MatchWeights} of one mode. Whatever is fitted on top of the softmax is fitted on what it says of texts that
 * it has not seen.
 */
final class ModeTrainer {
    /**
     * No draft where an entry answers costs a staffer this many times a draft in vain, which says that it is unsure. Chosen on
     * the sample thread.
     */
    private static final double MISSED_ENTRY = 2.5;

    /** A wrong draft costs a staffer more than choosing among three. */
    private static final double WRONG_DRAFT = 2;

    private final MatchExamples matchExamples;
    private final MatchMode mode;
    private final List<Entry> entries;
    private final List<String> slugs;
    private final List<double[][]> likeness;

    ModeTrainer(MatchExamples matchExamples, MatchMode mode) {
        this.matchExamples = matchExamples;
        this.mode = mode;
        this.entries = matchExamples.entries();
        this.slugs = entries.stream().map(Entry::slug).toList();
        this.likeness = matchExamples.likeness(mode);
    }

    /** The weights, and what they say of each text when the softmax has not seen it. */
    record Trained(MatchWeights weights, List<AnswerDecision> unseen) {}

    Trained train() {
        double[][] learned = unseenLogarithms();
        List<Map<Topic, Double>> topics = new TopicGuesses(matchExamples, mode).unseen();
        MatchWeights weights = ranking(learned, topics);
        List<AnswerDecision> undecided = new ArrayList<>();
        for (int i = 0; i < matchExamples.asked().size(); i++) {
            MatchExamples.LabelledQuestion asked = matchExamples.asked().get(i);
            undecided.add(AnswerDecision.of(
                    entries,
                    weights,
                    likeness.get(i),
                    learned[i],
                    topics.get(i),
                    asked.query().stems().size()));
        }
        MatchWeights decided = decisions(weights, undecided);
        return new Trained(
                decided, undecided.stream().map(one -> one.with(decided)).toList());
    }

    private double[][] unseenLogarithms() {
        double[][] unseen = new double[matchExamples.asked().size()][];
        IntStream.range(0, MatchExamples.LabelledQuestion.FOLDS).parallel().forEach(fold -> {
            EntryModel model = softmax(fold);
            for (int i = 0; i < unseen.length; i++) {
                if (matchExamples.asked().get(i).fold() == fold) {
                    unseen[i] =
                            model.logProbabilities(matchExamples.asked().get(i).query());
                }
            }
        });
        return unseen;
    }

    /** Fitted on all texts but those of a fold; on all where the fold is -1. */
    private EntryModel softmax(int without) {
        List<SoftmaxRegression.Example> examples = new ArrayList<>();
        for (MatchExamples.LabelledQuestion asked : matchExamples.asked()) {
            if (asked.fold() != without) {
                examples.add(new SoftmaxRegression.Example(asked.query(), target(asked, slugs.size() + 1)));
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            double[] target = new double[slugs.size() + 1];
            target[i] = 1;
            for (QueryVector query : matchExamples.questions().get(i)) {
                examples.add(new SoftmaxRegression.Example(query, target));
            }
        }
        return new SoftmaxRegression(
                        examples, mode, slugs.size() + 1, matchExamples.embeddingSize(), matchExamples.terms())
                .fit(slugs);
    }

    /** The first accepted entry counts double; the class after the entries is "none of them". Sums to the text's weight. */
    private double[] target(MatchExamples.LabelledQuestion asked, int size) {
        double[] target = new double[size];
        if (!asked.covered()) {
            target[size - 1] = asked.weight();
            return target;
        }
        double total = asked.accepted().size() + 1.0;
        for (int i = 0; i < asked.accepted().size(); i++) {
            target[slugs.indexOf(asked.accepted().get(i))] += asked.weight() * (i == 0 ? 2 : 1) / total;
        }
        return target;
    }

    private MatchWeights ranking(double[][] learned, List<Map<Topic, Double>> topics) {
        List<ConditionalLogit.Choice> alike = new ArrayList<>();
        for (int i = 0; i < matchExamples.asked().size(); i++) {
            if (matchExamples.asked().get(i).covered()) {
                alike.add(new ConditionalLogit.Choice(
                        likeness.get(i), target(matchExamples.asked().get(i), slugs.size())));
            }
        }
        double[] alikeWeights = ConditionalLogit.fit(alike, EntryIndex.LIKENESS);
        List<ConditionalLogit.Choice> all = new ArrayList<>();
        Line line = new Line();
        for (int i = 0; i < matchExamples.asked().size(); i++) {
            if (matchExamples.asked().get(i).covered()) {
                double[][] numbers = numbers(i, alikeWeights, learned[i], topics.get(i));
                all.add(new ConditionalLogit.Choice(
                        numbers, target(matchExamples.asked().get(i), slugs.size())));
                for (double[] entry : numbers) {
                    line.add(entry[1], entry[0]);
                }
            }
        }
        double[] top = ConditionalLogit.fit(all, 3);
        return new MatchWeights(
                softmax(-1),
                alikeWeights,
                top[0],
                top[1],
                top[2],
                line.shift(),
                line.slope(),
                new double[0],
                new double[0],
                0,
                1);
    }

    private double[][] numbers(int text, double[] alikeWeights, double[] learned, Map<Topic, Double> topics) {
        double[][] numbers = new double[slugs.size()][];
        for (int i = 0; i < numbers.length; i++) {
            double alike = 0;
            for (int j = 0; j < alikeWeights.length; j++) {
                alike += alikeWeights[j] * likeness.get(text)[i][j];
            }
            numbers[i] = new double[] {
                learned[i], alike, topics.getOrDefault(entries.get(i).topic(), 0.0)
            };
        }
        return numbers;
    }

    private MatchWeights decisions(MatchWeights weights, List<AnswerDecision> undecided) {
        List<LogisticRegression.Decided> covered = new ArrayList<>();
        List<LogisticRegression.Decided> right = new ArrayList<>();
        for (int i = 0; i < undecided.size(); i++) {
            MatchExamples.LabelledQuestion asked = matchExamples.asked().get(i);
            covered.add(new LogisticRegression.Decided(undecided.get(i).numbers(), asked.covered(), asked.weight()));
            right.add(new LogisticRegression.Decided(
                    undecided.get(i).numbers(),
                    asked.accepted().contains(undecided.get(i).slugs().getFirst()),
                    asked.weight()));
        }
        double[] coveredWeights = LogisticRegression.fit(covered, AnswerDecision.NUMBERS);
        double[] rightWeights = LogisticRegression.fit(right, AnswerDecision.NUMBERS);
        return new MatchWeights(
                weights.entries(),
                weights.likeness(),
                weights.learned(),
                weights.alike(),
                weights.topic(),
                weights.newEntryShift(),
                weights.newEntrySlope(),
                coveredWeights,
                rightWeights,
                1 / (1 + MISSED_ENTRY),
                matchedFrom(right, rightWeights));
    }

    /** The threshold at which wrong drafts and needless choices cost least together. */
    private static double matchedFrom(List<LogisticRegression.Decided> decided, double[] weights) {
        List<LogisticRegression.Decided> best = decided.stream()
                .sorted(Comparator.comparingDouble(one -> -AnswerDecision.probability(weights, one.numbers())))
                .toList();
        double cost = decided.stream().filter(LogisticRegression.Decided::yes).count();
        double least = cost;
        double from = 1;
        for (LogisticRegression.Decided one : best) {
            cost += one.yes() ? -1 : WRONG_DRAFT;
            if (cost < least) {
                least = cost;
                from = AnswerDecision.probability(weights, one.numbers());
            }
        }
        return from;
    }

    /** Least squares through the points. */
    private static final class Line {
        private int count;
        private double x;
        private double y;
        private double xx;
        private double xy;

        void add(double atX, double atY) {
            count++;
            x += atX;
            y += atY;
            xx += atX * atX;
            xy += atX * atY;
        }

        double slope() {
            return (count * xy - x * y) / Math.max(1e-9, count * xx - x * x);
        }

        double shift() {
            return (y - slope() * x) / Math.max(1, count);
        }
    }
}
