package org.signpost.learn.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.TrainingParameters;
import org.jspecify.annotations.Nullable;
import org.signpost.learn.LabelledText;
import org.signpost.triage.engine.LinearModel;
import org.signpost.triage.engine.TextFeatures;

/** OpenNLP's maximum entropy trainer (quasi-Newton, L2) for yes/no decisions over real-valued features. */
final class MaxentTrainer {
    /**
     * Every value is multiplied by this, and the penalty accordingly, which changes no model: but the trainer's first
     * guess of how far to step is right for values of about this size, and saves most of its search along the line.
     */
    private static final float UNIT = 0.15f;

    /** Enough to converge; models that are stopped early differ by chance. */
    private static final int ITERATIONS = 60;

    private final ModelRecipe.Scales scales;
    private final double regularisation;
    private final int terms;

    /** @param terms the size of the vocabulary */
    MaxentTrainer(ModelRecipe.Scales scales, double regularisation, int terms) {
        this.scales = scales;
        this.regularisation = regularisation;
        this.terms = terms;
    }

    /** An example, and how much it counts: above 0, at most 1. */
    record Weighted(TextFeatures features, double weight) {}

    /** A model of the difference between the two; its scales are multiplied into its weights. */
    LinearModel train(List<Weighted> yes, List<Weighted> no) {
        if (yes.isEmpty() || no.isEmpty()) {
            throw new IllegalArgumentException("a yes/no model needs examples of both");
        }
        FeatureColumns columns = new FeatureColumns(yes.getFirst().features(), scales, terms);
        return model(fit(new IndexedRows(columns, UNIT, yes, no)), columns);
    }

    private AbstractModel fit(IndexedRows rows) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put("PrintMessages", false);
        parameters.put(QNTrainer.L2COST_PARAM, regularisation * UNIT * UNIT * rows.partsOfOne());
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.M_PARAM, 5);
        QNTrainer trainer = new QNTrainer();
        trainer.init(parameters, new HashMap<>());
        try {
            return trainer.doTrain(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LinearModel model(AbstractModel model, FeatureColumns columns) {
        Map<?, ?> contexts = (Map<?, ?>) model.getDataStructures()[1];
        int yes = model.getIndex(IndexedRows.YES);
        float[] weights = new float[columns.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = UNIT * weight(contexts.get(FeatureColumns.name(i)), yes);
        }
        return columns.model(weights);
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

    /**
     * Examples in the form that OpenNLP's trainers work on. Its own indexers find the columns by the names of features; here
     * they are numbered already, which saves a third of the time of a training. It must be of this class: of any other, the
     * trainer silently takes every value for 1.
     */
    private static final class IndexedRows extends OnePassRealValueDataIndexer {
        static final String YES = "yes";

        /** The trainer counts whole times: where examples differ in weight, one of full weight counts so many, as the penalty does. */
        private static final int PARTS = 10;

        private static final String[] OUTCOMES = {YES, "no"};

        private final int[][] rows;
        private final float[][] values;
        private final int[] outcomes;
        private final int[] times;
        private final int partsOfOne;
        private final int columns;

        /** @param unit what every value is multiplied by */
        IndexedRows(FeatureColumns columns, float unit, List<Weighted> yes, List<Weighted> no) {
            int size = yes.size() + no.size();
            this.rows = new int[size][];
            this.values = new float[size][];
            this.outcomes = new int[size];
            this.times = new int[size];
            boolean alike = Stream.concat(yes.stream(), no.stream())
                    .allMatch(example -> example.weight() == LabelledText.FULL_WEIGHT);
            this.partsOfOne = alike ? 1 : PARTS;
            this.columns = columns.size();
            for (int i = 0; i < size; i++) {
                boolean first = i < yes.size();
                Weighted example = first ? yes.get(i) : no.get(i - yes.size());
                FeatureColumns.Row one = columns.row(example.features());
                rows[i] = one.columns();
                values[i] = times(unit, one.values());
                outcomes[i] = first ? 0 : 1;
                times[i] = Math.max(1, (int) Math.round(example.weight() * partsOfOne));
            }
        }

        int partsOfOne() {
            return partsOfOne;
        }

        private static float[] times(float unit, float[] values) {
            for (int i = 0; i < values.length; i++) {
                values[i] *= unit;
            }
            return values;
        }

        @Override
        public int[][] getContexts() {
            return rows;
        }

        @Override
        public float[][] getValues() {
            return values;
        }

        @Override
        public int[] getOutcomeList() {
            return outcomes;
        }

        @Override
        public int[] getNumTimesEventsSeen() {
            return times;
        }

        @Override
        public String[] getPredLabels() {
            return IntStream.range(0, columns).mapToObj(FeatureColumns::name).toArray(String[]::new);
        }

        @Override
        public int[] getPredCounts() {
            int[] counts = new int[columns];
            for (int[] row : rows) {
                for (int column : row) {
                    counts[column]++;
                }
            }
            return counts;
        }

        @Override
        public String[] getOutcomeLabels() {
            return OUTCOMES.clone();
        }

        @Override
        public int getNumEvents() {
            return outcomes.length;
        }

        @Override
        public void init(TrainingParameters parameters, Map<String, String> report) {
            // There is nothing to set.
        }

        @Override
        public void index(ObjectStream<Event> events) {
            throw new UnsupportedOperationException("the examples are indexed when this is made");
        }
    }
}
