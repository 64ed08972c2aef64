package org.signpost.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.signpost.triage.rules.HostileTexts;
import org.signpost.triage.text.Prose;

/**
 * The whole way of hostile texts but for the embedding itself, in processor time. All 10,000 of them with {@code
 * -Dsignpost.hostile=10000}, which takes a minute; a part of each sort otherwise.
 */
class HostileRunTest {
    private static final int TEXTS = Integer.getInteger("signpost.hostile", 1_500);
    private static final double MOST_MILLIS = 50;
    /** A first meeting with a new sort of text runs code that is not compiled yet, which says nothing about the rules. */
    private static final int TRIES = 12;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<String> embedded = new ArrayList<>();

    @Test
    void readsHostileTextsWithoutFailureInShortTimeAndCutsThemBeforeTheEmbedding() throws IOException {
        Triage triage = TrainedTriage.of(models(), this::embed, false);
        double[] millis = new double[TEXTS];
        List<String> slow = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            String text = HostileTexts.number(i);
            millis[i] = millis(triage, text);
            for (int again = 1; again < TRIES && millis[i] > MOST_MILLIS; again++) {
                millis[i] = Math.min(millis[i], millis(triage, text));
            }
            if (millis[i] > MOST_MILLIS) {
                slow.add("%d: %.0f ms for %d units".formatted(i, millis[i], text.length()));
            }
        }

        print(millis);
        assertThat(slow).isEmpty();
        assertThat(embedded).isNotEmpty().allMatch(text -> text.length() <= Prose.MAX_TEXT);
    }

    /** The embedding model itself gets at most so many pieces of whatever it is. */
    @Test
    void theEmbeddingBearsAnyOfThem() {
        Embedder embedder = Embedder.load();
        HostileTexts.all()
                .values()
                .forEach(text ->
                        assertThat(embedder.embed(text)).hasSize(Embedder.SIZE).doesNotContain(Float.NaN));
    }

    private static double millis(Triage triage, String text) {
        long start = THREADS.getCurrentThreadCpuTime();
        Assessment assessment = triage.assess(Reading.of(text));
        double millis = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        assertThat(assessment.needsAnswerScore()).isBetween(0.0, 1.0);
        assertThat(assessment.personalData())
                .allMatch(data -> data.end() <= text.length() && data.start() < data.end());
        return millis;
    }

    private float[] embed(String text) {
        if (text.length() > 1_000) {
            embedded.add(text);
        }
        float[] embedding = new float[Embedder.SIZE];
        embedding[text.length() % embedding.length] = 1;
        return embedding;
    }

    private static void print(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%,d hostile texts without the embedding: median %.2f ms, 99 %% below %.1f ms, slowest %.1f ms%n",
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1]);
    }

    private static byte[] models() throws IOException {
        try (InputStream stream = Triage.class.getResourceAsStream("/models/triage.bin")) {
            assertThat(stream).isNotNull();
            return stream.readAllBytes();
        }
    }
}
