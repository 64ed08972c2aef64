package org.signpost.faq.matching.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signpost.faq.Hash;
import org.signpost.faq.Library;
import org.signpost.faq.matching.MatchModel;
import org.signpost.faq.matching.MatchModelFile;
import org.signpost.faq.matching.Mode;
import org.signpost.faq.matching.Scored;
import org.signpost.faq.matching.Weights;
import org.signpost.triage.Embedder;
import org.signpost.triage.training.LabelledText;

/** Fits the model of matching to a library and labelled comments. */
public final class MatchTrainer {
    private MatchTrainer() {}

    /**
     * The model, and its figures for each mode on comments that the model did not see.
     *
     * @param figures cross-validated
     */
    public record Trained(MatchModel model, Map<Mode, MatchFigures> figures) {}

    /** Trains on the English comments that ask something and say which entries answer. */
    public static Trained train(Library library, List<LabelledText> texts, Embedder embedder) {
        Material material = Material.of(library, texts, embedder);
        Map<Mode, ModeTrainer.Trained> trained = Stream.of(Mode.values())
                .parallel()
                .collect(Collectors.toMap(mode -> mode, mode -> new ModeTrainer(material, mode).train()));
        Map<Mode, Weights> modes = new EnumMap<>(Mode.class);
        Map<Mode, MatchFigures> figures = new EnumMap<>(Mode.class);
        trained.forEach((mode, each) -> {
            modes.put(mode, each.weights());
            figures.put(mode, figures(material, each.unseen()));
        });
        return new Trained(
                new MatchModel(id(library, texts), material.vocabulary(), material.centre(), modes), figures);
    }

    /** Names a model after what it learned from. */
    static String id(Library library, List<LabelledText> texts) {
        return Hash.of(List.of(library.id(), texts.toString())).substring(0, 8);
    }

    private static MatchFigures figures(Material material, List<Scored> unseen) {
        MatchFigures.Counter counter = new MatchFigures.Counter();
        for (int i = 0; i < unseen.size(); i++) {
            counter.add(
                    material.asked().get(i).accepted(),
                    unseen.get(i).slugs(),
                    unseen.get(i).outcome());
        }
        return counter.figures();
    }

    /** Writes the model and its card into a folder. */
    public static void write(Trained trained, Path folder) {
        try {
            MatchModelFile.writer(trained.model()).write(folder);
            Files.writeString(folder.resolve("MATCHING_CARD.md"), MatchCard.of(trained));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
