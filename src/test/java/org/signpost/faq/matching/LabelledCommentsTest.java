package org.signpost.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.signpost.faq.matching.LabelledComments.LabelledComment;
import org.signpost.triage.text.TermVocabulary;

class LabelledCommentsTest {
    private static final Offset<Double> CLOSE = within(1e-6);

    private final LabelledComments comments = new LabelledComments(
            List.of(comment(1, 0, 0, "work"), comment(0.6f, 0.8f, 1, "work", "visit"), comment(0, 1, 2, "visit")));

    @Test
    void givesTheClosestAndTheMeanOfTheClosestOfEachEntry() {
        Map<String, double[]> likeness = comments.likeness(query(1, 0), LabelledComments.NO_FOLD);

        assertThat(likeness).containsOnlyKeys("work", "visit");
        assertThat(likeness.get("work")).containsExactly(new double[] {1, 0.8, 1, 0.8}, CLOSE);
        assertThat(likeness.get("visit")).containsExactly(new double[] {0.6, 0.3, 0.6, 0.3}, CLOSE);
    }

    @Test
    void leavesOutAFold() {
        Map<String, double[]> likeness = comments.likeness(query(1, 0), 1);

        assertThat(likeness.get("work")).containsExactly(new double[] {1, 1, 1, 1}, CLOSE);
        assertThat(likeness.get("visit")).containsExactly(new double[] {0, 0, 0, 0}, CLOSE);
    }

    @Test
    void saysNothingWithoutEmbeddings() {
        QueryVector words = new QueryVector(
                List.of(), List.of(), new TermVocabulary.Weighted(new int[0], new float[0]), null, null);

        assertThat(comments.likeness(words, LabelledComments.NO_FOLD)).isEmpty();
    }

    private static LabelledComment comment(float x, float y, int fold, String... slugs) {
        return new LabelledComment(List.of(slugs), new float[] {x, y}, new float[] {x, y}, fold);
    }

    private static QueryVector query(float x, float y) {
        return new QueryVector(
                List.of(),
                List.of(),
                new TermVocabulary.Weighted(new int[0], new float[0]),
                new float[] {x, y},
                new float[] {x, y});
    }
}
