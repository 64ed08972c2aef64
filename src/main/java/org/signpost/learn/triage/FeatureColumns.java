package org.signpost.learn.triage;

import java.util.Arrays;
import org.signpost.triage.engine.LinearModel;
import org.signpost.triage.engine.TextFeatures;

/** Numbers the features of one model: a constant, then both embeddings, likeness, signals and terms, each group with its scale. */
final class FeatureColumns {
    private final ModelRecipe.Scales scales;
    private final int embedding;
    private final int asking;
    private final int likeness;
    private final int signals;
    private final int terms;

    /**
     * @param shape any of the examples; all have groups of like length
     * @param terms the size of the vocabulary
     */
    FeatureColumns(TextFeatures shape, ModelRecipe.Scales scales, int terms) {
        this.scales = scales;
        this.embedding = shape.embedding().length;
        this.asking = shape.asking().length;
        this.likeness = shape.likeness().length;
        this.signals = shape.signals().length;
        this.terms = terms;
    }

    /** How many there are. */
    int size() {
        return 1 + embedding + asking + likeness + signals + terms;
    }

    /** The name under which the trainer keeps a column. */
    static String name(int column) {
        return Integer.toString(column);
    }

    /** The features that are not zero, as parallel arrays. */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(int[] columns, float[] values) {}

    /** One example. */
    Row row(TextFeatures features) {
        int most = size() - terms + features.terms().length;
        int[] columns = new int[most];
        float[] values = new float[most];
        values[0] = 1;
        int used = 1;
        int first = 1;
        used = add(features.embedding(), scales.embedding(), first, columns, values, used);
        first += embedding;
        used = add(features.asking(), scales.asking(), first, columns, values, used);
        first += asking;
        used = add(features.likeness(), scales.likeness(), first, columns, values, used);
        first += likeness;
        used = add(features.signals(), scales.signals(), first, columns, values, used);
        first += signals;
        for (int i = 0; i < features.terms().length && scales.terms() > 0; i++) {
            columns[used] = first + features.terms()[i];
            values[used++] = features.weights()[i] * scales.terms();
        }
        return new Row(Arrays.copyOf(columns, used), Arrays.copyOf(values, used));
    }

    private static int add(float[] group, float scale, int first, int[] columns, float[] values, int used) {
        int next = used;
        for (int i = 0; i < group.length && scale > 0; i++) {
            if (group[i] != 0) {
                columns[next] = first + i;
                values[next++] = group[i] * scale;
            }
        }
        return next;
    }

    /** A model with these weights, one for each column; the scales are multiplied in. */
    LinearModel model(float[] weights) {
        int first = 1;
        float[] ofEmbedding = scaled(weights, first, scales.embedding() > 0 ? embedding : 0, scales.embedding());
        first += embedding;
        float[] ofAsking = scaled(weights, first, scales.asking() > 0 ? asking : 0, scales.asking());
        first += asking;
        float[] ofLikeness = scaled(weights, first, scales.embedding() > 0 ? likeness : 0, scales.likeness());
        first += likeness;
        float[] ofSignals = scaled(weights, first, signals, scales.signals());
        first += signals;
        return new LinearModel(
                weights[0],
                ofEmbedding,
                ofAsking,
                ofLikeness,
                ofSignals,
                scaled(weights, first, terms, scales.terms()));
    }

    private static float[] scaled(float[] weights, int first, int length, float scale) {
        float[] group = Arrays.copyOfRange(weights, first, first + length);
        for (int i = 0; i < group.length; i++) {
            group[i] *= scale;
        }
        return group;
    }
}
