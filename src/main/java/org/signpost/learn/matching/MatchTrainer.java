package org.signpost.learn.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.signpost.faq.Library;
import org.signpost.faq.TextFingerprint;
import org.signpost.faq.matching.AnswerDecision;
import org.signpost.faq.matching.MatchMode;
import org.signpost.faq.matching.MatchModel;
import org.signpost.faq.matching.MatchModelFile;
import org.signpost.faq.matching.MatchWeights;
import org.signpost.learn.LabelledText;
import org.signpost.triage.embedding.TextEmbedders;

/** Fits the model of matching to a library and labelled comments. */
public final class MatchTrainer {
    private MatchTrainer() {}

    /**
     * The model, and its figures for each mode on comments that the model did not see.
     *
     * @param figures cross-validated
     */
    public record Trained(MatchModel model, Map<MatchMode, MatchStatistics> figures) {}

    /** Trains on the comments that ask something and say which entries answer. */
    public static Trained train(Library library, List<LabelledText> texts, TextEmbedders embedders) {
        MatchExamples matchExamples = MatchExamples.of(library, texts, embedders);
        Map<MatchMode, MatchWeights> modes = new EnumMap<>(MatchMode.class);
        Map<MatchMode, MatchStatistics> figures = new EnumMap<>(MatchMode.class);
        for (MatchMode mode : MatchMode.values()) {
            ModeTrainer.Trained trained = new ModeTrainer(matchExamples, mode).train();
            modes.put(mode, trained.weights());
            figures.put(mode, figures(matchExamples, trained.unseen()));
        }
        return new Trained(
                new MatchModel(
                        id(library, texts),
                        matchExamples.vocabulary(),
                        matchExamples.centres(),
                        matchExamples.labelled(),
                        modes),
                figures);
    }

    /** Names a model after what it learned from. */
    static String id(Library library, List<LabelledText> texts) {
        return TextFingerprint.of(List.of(library.id(), texts.toString())).substring(0, 8);
    }

    private static MatchStatistics figures(MatchExamples matchExamples, List<AnswerDecision> unseen) {
        MatchStatistics.Counter counter = new MatchStatistics.Counter();
        for (int i = 0; i < unseen.size(); i++) {
            counter.add(
                    matchExamples.asked().get(i).accepted(),
                    unseen.get(i).slugs(),
                    unseen.get(i).outcome());
        }
        return counter.figures();
    }

    /** Writes the model and its card into a folder. */
    public static void write(Trained trained, Path folder) {
        try {
            MatchModelFile.writer(trained.model()).write(folder);
            Files.writeString(folder.resolve("MATCHING_CARD.md"), MatchModelCard.of(trained));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
