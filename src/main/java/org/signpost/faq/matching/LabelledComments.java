package org.signpost.faq.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signpost.faq.matching.decided.DecidedAnswer;
import org.signpost.triage.embedding.VectorMath;

/** Comments of which is known which entries answer them: an entry is found by its comments as by its paraphrases. Immutable. */
public final class LabelledComments {
    /** No comments. */
    public static final LabelledComments NONE = new LabelledComments(List.of());

    /** How many numbers say how alike a text and the comments of an entry are. */
    static final int LIKENESS = 4;

    /** In no fold of a cross-validation. */
    public static final int NO_FOLD = -1;

    private static final int CLOSEST = 3;

    /** A neighbour that is wrong misleads; the prior takes what is less sure as well. */
    private static final double SURE_ENOUGH = 0.75;

    private final List<LabelledComment> comments;

    /**
     * One comment. The arrays are not copied.
     *
     * @param slugs of the entries that answer it
     * @param meaning its embedding, centred and of unit length
     * @param asking the other model's, likewise
     * @param fold the part of a cross-validation that it is held out in, or {@link #NO_FOLD}
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record LabelledComment(List<String> slugs, float[] meaning, float[] asking, int fold) {
        public LabelledComment {
            slugs = List.copyOf(slugs);
        }
    }

    /** These comments. */
    public LabelledComments(List<LabelledComment> comments) {
        this.comments = List.copyOf(comments);
    }

    /** These and those that people answered, of which what is not sure is left out. */
    LabelledComments and(List<DecidedAnswer> answers, EmbeddingCentres centres) {
        List<LabelledComment> all = new ArrayList<>(comments);
        for (DecidedAnswer answer : answers) {
            if (answer.weight() >= SURE_ENOUGH) {
                all.add(new LabelledComment(
                        answer.slugs(),
                        VectorMath.centred(answer.meaning(), centres.meaning()),
                        VectorMath.centred(answer.asking(), centres.asking()),
                        NO_FOLD));
            }
        }
        return new LabelledComments(all);
    }

    /** All of them. */
    List<LabelledComment> comments() {
        return comments;
    }

    /** The cosines with the closest comment of each entry and the mean with its three closest, in each model. */
    Map<String, double[]> likeness(QueryVector query, int withoutFold) {
        float[] meaning = query.meaning();
        float[] asking = query.asking();
        if (meaning == null || asking == null) {
            return Map.of();
        }
        Map<String, Closest> closest = new HashMap<>();
        for (LabelledComment comment : comments) {
            if (comment.fold() != withoutFold || withoutFold == NO_FOLD) {
                float byMeaning = VectorMath.dot(meaning, comment.meaning());
                float byAsking = VectorMath.dot(asking, comment.asking());
                comment.slugs()
                        .forEach(slug -> closest.computeIfAbsent(slug, _ -> new Closest())
                                .add(byMeaning, byAsking));
            }
        }
        Map<String, double[]> likeness = HashMap.newHashMap(closest.size());
        closest.forEach((slug, found) -> likeness.put(slug, found.numbers()));
        return likeness;
    }

    /** The few highest cosines so far. */
    private static final class Closest {
        private final List<Float> meaning = new ArrayList<>();
        private final List<Float> asking = new ArrayList<>();

        void add(float byMeaning, float byAsking) {
            meaning.add(byMeaning);
            asking.add(byAsking);
        }

        double[] numbers() {
            double[] first = numbers(meaning);
            double[] second = numbers(asking);
            return new double[] {first[0], first[1], second[0], second[1]};
        }

        private static double[] numbers(List<Float> cosines) {
            double[] descending =
                    cosines.stream().mapToDouble(cosine -> -cosine).sorted().toArray();
            double mean = Arrays.stream(descending).limit(CLOSEST).average().orElse(0);
            return new double[] {-descending[0], -mean};
        }
    }
}
