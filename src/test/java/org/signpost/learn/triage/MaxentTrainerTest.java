package org.signpost.learn.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.triage.engine.LinearModel;
import org.signpost.triage.engine.TextFeatures;

class MaxentTrainerTest {
    private static final float[] NONE = {};

    @Test
    void learnsFromValuesNotOnlyFromPresence() {
        List<TextFeatures> yes = new ArrayList<>();
        List<TextFeatures> no = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            yes.add(features(0.5f + i * 0.01f));
            no.add(features(-0.5f - i * 0.01f));
        }

        LinearModel model = new MaxentTrainer(new ModelRecipe.Scales(0, 0, 0, 1, 1), 0.1, 2).train(yes, no);

        assertThat(model.score(features(0.7f))).isPositive();
        assertThat(model.score(features(-0.7f))).isNegative();
        assertThat(model.terms()[1]).isZero();
    }

    private static TextFeatures features(float value) {
        return new TextFeatures(NONE, NONE, NONE, new float[] {value}, new int[] {0}, new float[] {1});
    }
}
