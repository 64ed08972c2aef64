package org.signpost.learn.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.learn.triage.MaxentTrainer.Weighted;
import org.signpost.triage.engine.LinearModel;
import org.signpost.triage.engine.TextFeatures;

class MaxentTrainerTest {
    private static final float[] NONE = {};

    @Test
    void learnsFromValuesNotOnlyFromPresence() {
        List<Weighted> yes = new ArrayList<>();
        List<Weighted> no = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            yes.add(features(0.5f + i * 0.01f));
            no.add(features(-0.5f - i * 0.01f));
        }

        LinearModel model = trainer().train(yes, no);

        assertThat(model.score(vector(0.7f))).isPositive();
        assertThat(model.score(vector(-0.7f))).isNegative();
        assertThat(model.terms()[1]).isZero();
    }

    @Test
    void twoOfHalfTheWeightCountAsMuchAsOne() {
        List<Weighted> no = List.of(new Weighted(vector(-1), 1), new Weighted(vector(-0.5f), 1));
        Weighted telling = new Weighted(vector(2), 1);

        LinearModel once = trainer().train(List.of(telling, new Weighted(vector(0.1f), 0.5)), no);
        LinearModel twice =
                trainer().train(List.of(telling, new Weighted(vector(0.1f), 0.2), new Weighted(vector(0.1f), 0.3)), no);
        LinearModel full = trainer().train(List.of(telling, new Weighted(vector(0.1f), 1)), no);

        assertThat(twice.score(vector(1))).isCloseTo(once.score(vector(1)), within(1e-3));
        assertThat(Math.abs(full.score(vector(1)) - once.score(vector(1)))).isGreaterThan(1e-2);
    }

    private static MaxentTrainer trainer() {
        return new MaxentTrainer(new ModelRecipe.Scales(0, 0, 0, 1, 1), 0.1, 2);
    }

    private static Weighted features(float value) {
        return new Weighted(vector(value), 1);
    }

    private static TextFeatures vector(float value) {
        return new TextFeatures(NONE, NONE, NONE, new float[] {value}, new int[] {0}, new float[] {1});
    }
}
