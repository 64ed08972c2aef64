package org.signpost.triage.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.learned.Features;
import org.signpost.triage.learned.LinearModel;

/** OpenNLP's maximum entropy trainer (quasi-Newton, L2) for yes/no decisions over real-valued features. */
final class Maxent {
    private static final String YES = "yes";
    private static final String NO = "no";

    private final Scales scales;
    private final double regularisation;
    private final int terms;

    /** @param terms the size of the vocabulary */
    Maxent(Scales scales, double regularisation, int terms) {
        this.scales = scales;
        this.regularisation = regularisation;
        this.terms = terms;
    }

    /** A model of the difference between the two; its scales are multiplied into its weights. */
    LinearModel train(List<Features> yes, List<Features> no) {
        if (yes.isEmpty() || no.isEmpty()) {
            throw new IllegalArgumentException("a yes/no model needs examples of both");
        }
        List<Event> events = new ArrayList<>(yes.size() + no.size());
        yes.forEach(features -> events.add(event(YES, features)));
        no.forEach(features -> events.add(event(NO, features)));
        Features shape = yes.getFirst();
        return weights(fit(events), shape);
    }

    private AbstractModel fit(List<Event> events) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 30);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put("PrintMessages", false);
        parameters.put(QNTrainer.L2COST_PARAM, regularisation);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.M_PARAM, 5);
        Map<String, String> report = new HashMap<>();
        try {
            DataIndexer indexer = new OnePassRealValueDataIndexer();
            indexer.init(parameters, report);
            indexer.index(ObjectStreamUtils.createObjectStream(events));
            QNTrainer trainer = new QNTrainer();
            trainer.init(parameters, report);
            return trainer.doTrain(indexer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Event event(String outcome, Features features) {
        List<String> names = new ArrayList<>();
        List<Float> values = new ArrayList<>();
        names.add("bias");
        values.add(1f);
        add("e", features.embedding(), scales.embedding(), names, values);
        add("l", features.likeness(), scales.likeness(), names, values);
        add("s", features.signals(), scales.signals(), names, values);
        if (scales.terms() > 0) {
            for (int i = 0; i < features.terms().length; i++) {
                names.add("t" + features.terms()[i]);
                values.add(features.weights()[i] * scales.terms());
            }
        }
        float[] array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return new Event(outcome, names.toArray(String[]::new), array);
    }

    private static void add(String prefix, float[] from, float scale, List<String> names, List<Float> values) {
        if (scale > 0) {
            for (int i = 0; i < from.length; i++) {
                if (from[i] != 0) {
                    names.add(prefix + i);
                    values.add(from[i] * scale);
                }
            }
        }
    }

    private LinearModel weights(AbstractModel model, Features shape) {
        Map<?, ?> contexts = (Map<?, ?>) model.getDataStructures()[1];
        int yes = model.getIndex(YES);
        return new LinearModel(
                weight(contexts.get("bias"), yes),
                group(contexts, "e", scales.embedding(), scales.embedding() > 0 ? shape.embedding().length : 0, yes),
                group(contexts, "l", scales.likeness(), scales.embedding() > 0 ? shape.likeness().length : 0, yes),
                group(contexts, "s", scales.signals(), shape.signals().length, yes),
                group(contexts, "t", scales.terms(), terms, yes));
    }

    private static float[] group(Map<?, ?> contexts, String prefix, float scale, int size, int yes) {
        float[] weights = new float[size];
        for (int i = 0; i < size; i++) {
            weights[i] = scale * weight(contexts.get(prefix + i), yes);
        }
        return weights;
    }

    /** What the feature adds to the log odds of yes. */
    private static float weight(@Nullable Object context, int yes) {
        if (!(context instanceof Context parameters)) {
            return 0;
        }
        double weight = 0;
        for (int i = 0; i < parameters.getOutcomes().length; i++) {
            double parameter = parameters.getParameters()[i];
            weight += parameters.getOutcomes()[i] == yes ? parameter : -parameter;
        }
        return (float) weight;
    }
}
