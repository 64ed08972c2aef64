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
    /** How much the sentence that speaks most for a decision is added to the whole text. */
    static final double SENTENCE_SHARE = 0.5;

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
        BinaryDecision needsAnswer =
                decide(asking, withSentences(asking), missedQuestion(asking.yes()), SURELY_ASKS, 0.005);
        CrossValidation.CrossValidated urgency = find(ModelRecipe.URGENT);
        BinaryDecision urgent = decide(urgency, withSentences(urgency), MISSED_EMERGENCY, SURELY_URGENT, 0);
        Map<Topic, BinaryDecision> topics = new TreeMap<>();
        for (Topic topic : Topics.inForce()) {
            topics.put(topic, topic(find(ModelRecipe.of(topic))));
        }
        Map<CommentKind, LinearModel> byKind = new EnumMap<>(CommentKind.class);
        Iterator<LinearModel> next = kinds.iterator();
        for (CommentKind kind : CommentKind.values()) {
            byKind.put(kind, next.next());
        }
        return new ModelSet(needsAnswer, SENTENCE_SHARE, byKind, topics, urgent);
    }

    /** The cost with which the training texts' share of asking ones gives the threshold for the real share. */
    private static double missedQuestion(boolean[] yes) {
        double asking = 0;
        for (boolean each : yes) {
            asking += each ? 1 : 0;
        }
        double oddsHere = asking / Math.max(1, yes.length - asking);
        return MISSED_QUESTION * ASKING_SHARE / (1 - ASKING_SHARE) / oddsHere;
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
