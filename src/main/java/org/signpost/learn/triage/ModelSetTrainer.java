package org.signpost.learn.triage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Topic;
import org.signpost.triage.Topics;
import org.signpost.triage.engine.BinaryDecision;
import org.signpost.triage.engine.LinearModel;
import org.signpost.triage.engine.ModelSet;
import org.signpost.triage.engine.PlattScaling;
import org.signpost.triage.engine.SecondOpinion;

/** Makes one {@link ModelSet} out of cross-validated models: calibration, thresholds by cost. */
final class ModelSetTrainer {
    /** A missed question costs this many times a comment shown in vain … */
    static final double MISSED_QUESTION = 2.5;
    /** … where this share of real comments asks; of the training texts more do. */
    static final double ASKING_SHARE = 0.25;
    /** A missed topic against a wrong one. */
    static final double MISSED_TOPIC = 1.3;
    /** A missed emergency against a false alarm. */
    static final double MISSED_EMERGENCY = 8;
    /** … where this share of real questions is urgent. */
    static final double URGENT_SHARE = 0.08;
    /** How much the sentence that speaks most for a decision is added to the whole text. */
    static final double SENTENCE_SHARE = 0.5;

    /** Somebody in danger who is not seen costs this many times a false alarm; only what is urgent as well counts. */
    static final double MISSED_DANGER = 30;
    /**
     * A text of ours taken for another's costs so many times the contrary, at the training texts' share of ours. Chosen such that
     * no question of {@code dev.jsonl} is lost.
     */
    static final double MISSED_SUBJECT = 0.6;

    private static final double SURELY_OURS = 0.98;
    private static final double SURELY_ASKS = 0.96;
    private static final double SURELY_URGENT = 0.93;

    /** The calibrated probability from which a topic is shown as sure. */
    private static final double SURE_TOPIC = 0.95;

    private final Map<String, CrossValidation.CrossValidated> learned = new HashMap<>();
    private final List<LinearModel> kinds;

    ModelSetTrainer(List<CrossValidation.CrossValidated> learned, List<LinearModel> kinds) {
        this.kinds = List.copyOf(kinds);
        learned.forEach(each -> this.learned.put(each.recipe().name(), each));
    }

    ModelSet set() {
        CrossValidation.CrossValidated asking = find(ModelRecipe.NEEDS_ANSWER);
        BinaryDecision needsAnswer = decide(
                asking, needsAnswerScores(), missed(MISSED_QUESTION, ASKING_SHARE, asking.yes()), SURELY_ASKS, 0.005);
        CrossValidation.CrossValidated urgency = find(ModelRecipe.URGENT);
        BinaryDecision urgent = decide(
                urgency,
                withSentences(urgency),
                missed(MISSED_EMERGENCY, URGENT_SHARE, urgency.yes()),
                SURELY_URGENT,
                0);
        Map<Topic, BinaryDecision> topics = new TreeMap<>();
        for (Topic topic : Topics.inForce()) {
            topics.put(topic, topic(find(ModelRecipe.of(topic))));
        }
        Map<CommentKind, LinearModel> byKind = new EnumMap<>(CommentKind.class);
        Iterator<LinearModel> next = kinds.iterator();
        for (CommentKind kind : CommentKind.values()) {
            byKind.put(kind, next.next());
        }
        CrossValidation.CrossValidated subject = find(ModelRecipe.IN_DOMAIN);
        BinaryDecision inDomain = decide(subject, subject.heldOut(), MISSED_SUBJECT, SURELY_OURS, 0);
        CrossValidation.CrossValidated hurt = find(ModelRecipe.DANGER);
        BinaryDecision danger = decide(hurt, hurt.heldOut(), MISSED_DANGER, SURELY_URGENT, 0);
        return new ModelSet(needsAnswer, secondOpinion(), SENTENCE_SHARE, byKind, topics, urgent, inDomain, danger);
    }

    /** The cost with which the training texts' share gives the threshold for the share in real threads. */
    private static double missed(double cost, double realShare, boolean[] yes) {
        double count = 0;
        for (boolean each : yes) {
            count += each ? 1 : 0;
        }
        double oddsHere = count / Math.max(1, yes.length - count);
        return cost * realShare / (1 - realShare) / oddsHere;
    }

    /** The held-out scores of needs-answer, with sentences and the second opinion. */
    double[] needsAnswerScores() {
        double[] scores = withSentences(find(ModelRecipe.NEEDS_ANSWER));
        double weight = secondOpinion().weight();
        CrossValidation.CrossValidated other = learned.get(ModelRecipe.SECOND_OPINION.name());
        for (int i = 0; other != null && i < scores.length; i++) {
            scores[i] += weight * other.heldOut()[i];
        }
        return scores;
    }

    /** The other model's opinion, weighed such that both count alike as calibrated log odds; none where it was not learned. */
    private SecondOpinion secondOpinion() {
        CrossValidation.CrossValidated other = learned.get(ModelRecipe.SECOND_OPINION.name());
        if (other == null) {
            return SecondOpinion.NONE;
        }
        CrossValidation.CrossValidated asking = find(ModelRecipe.NEEDS_ANSWER);
        double own = PlattFitting.fit(withSentences(asking), asking.yes()).slope();
        return new SecondOpinion(
                other.model(), PlattFitting.fit(other.heldOut(), other.yes()).slope() / own);
    }

    CrossValidation.CrossValidated find(ModelRecipe recipe) {
        CrossValidation.CrossValidated found = learned.get(recipe.name());
        if (found == null) {
            throw new IllegalArgumentException("nothing was learned for " + recipe.name());
        }
        return found;
    }

    static double[] withSentences(CrossValidation.CrossValidated learned) {
        double[] scores = learned.heldOut().clone();
        for (int i = 0; i < scores.length; i++) {
            scores[i] += SENTENCE_SHARE * learned.sentences()[i];
        }
        return scores;
    }

    private static BinaryDecision topic(CrossValidation.CrossValidated learned) {
        PlattScaling platt = PlattFitting.fit(learned.heldOut(), learned.yes());
        return new BinaryDecision(learned.model(), platt, DecisionThresholds.byCost(MISSED_TOPIC), SURE_TOPIC, 0);
    }

    private static BinaryDecision decide(
            CrossValidation.CrossValidated learned, double[] scores, double miss, double sure, double lost) {
        PlattScaling platt = PlattFitting.fit(scores, learned.yes());
        double[] probabilities = Arrays.stream(scores).map(platt::probability).toArray();
        DecisionThresholds thresholds = new DecisionThresholds(probabilities, learned.yes());
        double threshold = DecisionThresholds.byCost(miss);
        return new BinaryDecision(
                learned.model(),
                platt,
                threshold,
                thresholds.surely(sure, Math.max(threshold, 0.5)),
                Math.min(threshold, thresholds.surelyNot(lost)));
    }
}
