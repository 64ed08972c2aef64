package org.signpost.learn.promotion;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.signpost.comment.CommentId;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Library;
import org.signpost.faq.matching.EntryMatcher;
import org.signpost.faq.matching.MatchModel;
import org.signpost.faq.matching.MatchModelFile;
import org.signpost.learn.LabelledText;
import org.signpost.learn.LabelledTexts;
import org.signpost.learn.decision.Examples;
import org.signpost.learn.matching.MatchTrainer;
import org.signpost.learn.promotion.LearnedModels.TrainedModels;
import org.signpost.learn.promotion.SideBySide.TrainedPair;
import org.signpost.learn.triage.TriageTrainer;
import org.signpost.platform.ConfigurationException;
import org.signpost.triage.embedding.TextEmbedders;
import org.signpost.triage.engine.TrainedTriage;
import org.signpost.triage.engine.TriageModelFile;
import org.signpost.triage.text.Glossaries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains on the texts of the program and on what was decided of comments, and measures what came of it beside what is in
 * force. Every fifth decided comment is only measured on, the same ones every time.
 */
@Singleton
public class DecisionTraining {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionTraining.class);

    /** So few say nothing of a model. */
    private static final int LEAST = 50;

    private static final int MOST = 10_000;
    private static final int HELD_OUT_OF = 5;

    /** Enough for the texts, their sentences and the entries. */
    private static final int KEPT = 40_000;

    private final Examples examples;
    private final LearnedModels models;
    private final CurrentLibrary currentLibrary;
    private final Glossaries glossaries;

    DecisionTraining(Examples examples, LearnedModels models, CurrentLibrary currentLibrary, Glossaries glossaries) {
        this.examples = examples;
        this.models = models;
        this.currentLibrary = currentLibrary;
        this.glossaries = glossaries;
    }

    /**
     * What training came to.
     *
     * @param models the number of the new models
     * @param report their figures beside those in force
     */
    public record NewModels(long models, String report) {}

    /**
     * Trains, which takes minutes, with no transaction open; nothing changes for comments until somebody promotes the result.
     *
     * @param progress told in a sentence what is done next
     * @throws ConfigurationException where there are too few decisions, or one that was learned from is erased meanwhile
     */
    public NewModels train(Consumer<String> progress) {
        return train(
                LabelledTexts.training(),
                LabelledTexts.heldOut(),
                currentLibrary.get(),
                TextEmbedders.keeping(KEPT),
                progress);
    }

    NewModels train(
            List<LabelledText> texts,
            Map<String, List<LabelledText>> sets,
            Library library,
            TextEmbedders embedders,
            Consumer<String> progress) {
        Map<CommentId, LabelledText> decided = examples.labelled(MOST, Set.copyOf(library.slugs()));
        if (decided.size() < LEAST) {
            throw new ConfigurationException("There are " + decided.size()
                    + " decisions to learn from; a model is trained from " + LEAST + " on. What staff decide teaches"
                    + " matching at once, without training.");
        }
        Set<CommentId> learned = new HashSet<>(decided.keySet());
        learned.removeIf(DecisionTraining::isHeldOut);
        List<LabelledText> all = new ArrayList<>(texts);
        learned.stream()
                .sorted(Comparator.comparingLong(CommentId::value))
                .map(decided::get)
                .forEach(all::add);
        List<LabelledText> heldOut = decided.entrySet().stream()
                .filter(entry -> isHeldOut(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        progress.accept("Training on " + texts.size() + " texts and " + learned.size() + " decided comments …");
        byte[] triage = TriageTrainer.bytes(new TriageTrainer(embedders).train(all));
        progress.accept("Training matching …");
        byte[] matching = MatchModelFile.writer(
                        MatchTrainer.train(library, all, embedders).model())
                .bytes();
        progress.accept("Measuring …");
        SideBySide sideBySide =
                new SideBySide(library, Optional.of(embedders), inForce(embedders), pair(triage, matching, embedders));
        StringBuilder report = new StringBuilder(sideBySide.table("decisions held out", heldOut));
        sets.forEach((name, set) -> report.append(sideBySide.table(name, set)));
        TrainedModels trained = new TrainedModels(
                triage, matching, texts.size(), List.copyOf(learned), heldOut.size(), report.toString());
        long number = keep(trained)
                .orElseThrow(() -> new ConfigurationException(
                        "A comment that was learned from is erased meanwhile, so" + " nothing was kept. Train again."));
        return new NewModels(number, report.toString());
    }

    /** Tried again: whoever changes many comments in the same moment may lock them in another order. */
    private Optional<Long> keep(TrainedModels trained) {
        try {
            return models.keep(trained);
        } catch (DataAccessException e) {
            LOG.warn("event=models.retried", e);
            return models.keep(trained);
        }
    }

    private static boolean isHeldOut(CommentId comment) {
        return Math.floorMod(Long.hashCode(comment.value() * 0x9E37_79B9_7F4A_7C15L), HELD_OUT_OF) == 0;
    }

    private TrainedPair inForce(TextEmbedders embedders) {
        long inForce = models.inForce();
        Optional<byte[]> triage = models.file(inForce, TriageModelFile.NAME);
        Optional<byte[]> matching = models.file(inForce, MatchModelFile.NAME);
        return triage.isPresent() && matching.isPresent()
                ? pair(triage.get(), matching.get(), embedders)
                : new TrainedPair(TrainedTriage.load(glossaries), EntryMatcher.bundledModel());
    }

    private TrainedPair pair(byte[] triage, byte[] matching, TextEmbedders embedders) {
        return new TrainedPair(TrainedTriage.of(triage, embedders, true, glossaries), matching(matching));
    }

    private static MatchModel matching(byte[] bytes) {
        try {
            return MatchModelFile.read(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
