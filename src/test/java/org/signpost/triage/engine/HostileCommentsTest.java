package org.signpost.triage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.testing.GrowthCheck;
import org.signpost.testing.RepeatCount;
import org.signpost.triage.Assessment;
import org.signpost.triage.Triage;
import org.signpost.triage.TriageInput;
import org.signpost.triage.embedding.Embedder;
import org.signpost.triage.embedding.TextEmbedders;
import org.signpost.triage.rules.HostileTexts;
import org.signpost.triage.text.ParsedText;

/** The whole way of hostile texts but for the embedding itself. */
class HostileCommentsTest {
    private static final int TEXTS = RepeatCount.of(300, 10_000);
    /** What a text may cost at most, compared with the longest ordinary one. */
    private static final double MOST_TIMES = 5;
    /** A text of this length, and one eight times as long, which the gate makes the longest that is read to its end. */
    private static final int SHORT = ParsedText.MAX_TEXT / RepeatCount.of(16, 8);

    private int longestEmbedded;
    private final Triage triage = TrainedTriage.of(models(), new TextEmbedders(this::embed, this::embed), false);

    @Test
    void readsHostileTextsWithoutFailureAndCutsThemBeforeTheEmbedding() {
        TriageInput ordinary = TriageInput.of(HostileTexts.ordinary());
        GrowthCheck.Yardstick yardstick = new GrowthCheck.Yardstick(MOST_TIMES, () -> triage.assess(ordinary));
        List<String> complaints = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            String text = HostileTexts.number(i);
            yardstick
                    .tooDear(
                            i + " of " + text.length() + " units",
                            () -> check(triage.assess(TriageInput.of(text)), text))
                    .ifPresent(complaints::add);
        }

        assertThat(complaints).isEmpty();
        assertThat(longestEmbedded).isBetween(ParsedText.MAX_TEXT / 2, ParsedText.MAX_TEXT);
    }

    @Test
    void twiceTheTextIsAtMostTwiceTheWorkWhateverItIsMadeOf() {
        List<String> complaints = new ArrayList<>();
        HostileTexts.all()
                .forEach((name, text) -> GrowthCheck.fasterThanSize(name, SHORT, length -> {
                            TriageInput cut = TriageInput.of(text.substring(0, length));
                            return () -> triage.assess(cut);
                        })
                        .ifPresent(complaints::add));

        assertThat(complaints).isEmpty();
    }

    @Test
    void takesTextsApartInTimeThatGrowsWithThem() {
        List<String> complaints = new ArrayList<>();
        HostileTexts.all()
                .forEach((name, text) -> GrowthCheck.fasterThanSize(name, SHORT, length -> {
                            String cut = text.substring(0, length);
                            return () -> ParsedText.of(cut);
                        })
                        .ifPresent(complaints::add));

        assertThat(complaints).isEmpty();
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

    private static void check(Assessment assessment, String text) {
        assertThat(assessment.needsAnswerScore()).isBetween(0.0, 1.0);
        assertThat(assessment.personalData())
                .allMatch(data -> data.end() <= text.length() && data.start() < data.end());
    }

    private float[] embed(String text) {
        longestEmbedded = Math.max(longestEmbedded, text.length());
        float[] embedding = new float[Embedder.SIZE];
        embedding[text.length() % embedding.length] = 1;
        return embedding;
    }

    private static byte[] models() {
        try (InputStream stream = Triage.class.getResourceAsStream("/models/triage.bin")) {
            assertThat(stream).isNotNull();
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
