package org.signpost.learn.triage;

import java.util.ArrayList;
import java.util.List;
import org.signpost.learn.LabelledText;
import org.signpost.triage.embedding.TextEmbedders;
import org.signpost.triage.engine.AskingSentences;
import org.signpost.triage.engine.FeatureExtractor;
import org.signpost.triage.engine.TextFeatures;
import org.signpost.triage.text.Glossaries;
import org.signpost.triage.text.ParsedText;

/**
 * Who takes part in a {@link ModelComparison}: OpenNLP's categoriser, others, and our recipe with more and more of
 * its features.
 */
final class ContenderSelection {
    private static final String WORDS = "bag of words (TF-IDF of stems)";
    private static final String EMBEDDING = "embedding alone";

    private final FeatureExtractor maker;
    private final int terms;
    private final TextEmbedders embedders;
    private final List<Contender> others;

    /** @param embedders compute every embedding, for the times */
    ContenderSelection(TrainingExamples trainingExamples, TextEmbedders embedders, List<Contender> others) {
        this.maker = new FeatureExtractor(
                trainingExamples.vocabulary,
                trainingExamples.centre,
                trainingExamples.askingCentre,
                trainingExamples.descriptions,
                Glossaries.load());
        this.terms = trainingExamples.vocabulary.size();
        this.embedders = embedders;
        this.others = List.copyOf(others);
    }

    List<Contender> asking() {
        ModelRecipe recipe = ModelRecipe.NEEDS_ANSWER;
        ModelRecipe.Scales all = recipe.scales();
        List<Contender> contenders = simple();
        contenders.add(linear(WORDS, recipe, new ModelRecipe.Scales(0, 0, 0, 0, all.terms()), 0));
        contenders.add(linear("bag of words and signals", recipe, all.withoutEmbedding(), 0));
        contenders.add(linear(EMBEDDING, recipe, new ModelRecipe.Scales(all.embedding(), 0, 0, 0, 0), 0));
        ModelRecipe.Scales one = new ModelRecipe.Scales(all.embedding(), 0, all.likeness(), all.signals(), all.terms());
        contenders.add(linear("combined, one sentence model", recipe, one, ModelSetTrainer.SENTENCE_SHARE));
        contenders.add(linear("combined, both, whole text", recipe, all, 0));
        contenders.add(linear(
                "combined, both, with the most asking sentence (in use)", recipe, all, ModelSetTrainer.SENTENCE_SHARE));
        return contenders;
    }

    List<Contender> topics() {
        ModelRecipe recipe = ModelRecipe.topics().getFirst();
        ModelRecipe.Scales all = recipe.scales();
        List<Contender> contenders = simple();
        contenders.add(linear(WORDS, recipe, new ModelRecipe.Scales(0, 0, 0, 0, all.terms()), 0));
        contenders.add(linear(EMBEDDING, recipe, new ModelRecipe.Scales(all.embedding(), 0, 0, 0, 0), 0));
        contenders.add(linear("combined (in use)", recipe, all, 0));
        return contenders;
    }

    private List<Contender> simple() {
        List<Contender> contenders = new ArrayList<>();
        contenders.add(new CategoriserContender());
        contenders.addAll(others);
        return contenders;
    }

    private Contender linear(String name, ModelRecipe recipe, ModelRecipe.Scales scales, double sentenceShare) {
        return new LinearContender(
                name,
                scales,
                recipe.regularisation(),
                recipe.copies(),
                sentenceShare,
                terms,
                text -> read(text, scales, sentenceShare > 0));
    }

    /** Makes features as triage does for a comment. */
    private void read(LabelledText text, ModelRecipe.Scales scales, boolean sentences) {
        ParsedText parsedText = ParsedText.of(text.text());
        features(parsedText, text, scales.embedding() > 0, scales.asking() > 0);
        if (sentences) {
            AskingSentences.of(parsedText)
                    .forEach(span -> features(parsedText.sentence(span), text, scales.embedding() > 0, false));
        }
    }

    private TextFeatures features(ParsedText parsedText, LabelledText text, boolean meaning, boolean asking) {
        TextFeatures words = maker.words(parsedText, TrainingExamples.language(text), text.parent(), text.writtenOn());
        if (!meaning) {
            return words;
        }
        String english = maker.english(parsedText.text(), TrainingExamples.language(text));
        float[] embedding = embedders.meaning().apply(english);
        return asking ? maker.with(words, embedding, embedders.asking().apply(english)) : maker.with(words, embedding);
    }
}
