package org.signpost.learn.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.signpost.learn.LabelledText;
import org.signpost.triage.engine.AskingSentences;
import org.signpost.triage.engine.FeatureExtractor;
import org.signpost.triage.engine.TextFeatures;
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
    private final Function<String, float[]> embed;
    private final List<Contender> others;

    /** @param embed computes every embedding, for the times */
    ContenderSelection(TrainingExamples trainingExamples, Function<String, float[]> embed, List<Contender> others) {
        this.maker = new FeatureExtractor(
                trainingExamples.vocabulary, trainingExamples.centre, trainingExamples.descriptions);
        this.terms = trainingExamples.vocabulary.size();
        this.embed = embed;
        this.others = List.copyOf(others);
    }

    List<Contender> asking() {
        ModelRecipe recipe = ModelRecipe.NEEDS_ANSWER;
        ModelRecipe.Scales all = recipe.scales();
        List<Contender> contenders = simple();
        contenders.add(linear(WORDS, recipe, new ModelRecipe.Scales(0, 0, 0, all.terms()), 0));
        contenders.add(linear("bag of words and signals", recipe, all.withoutEmbedding(), 0));
        contenders.add(linear(EMBEDDING, recipe, new ModelRecipe.Scales(all.embedding(), 0, 0, 0), 0));
        contenders.add(linear("combined, whole text", recipe, all, 0));
        contenders.add(linear(
                "combined, with the most asking sentence (in use)", recipe, all, ModelSetTrainer.SENTENCE_SHARE));
        return contenders;
    }

    List<Contender> topics() {
        ModelRecipe recipe = ModelRecipe.topics().getFirst();
        ModelRecipe.Scales all = recipe.scales();
        List<Contender> contenders = simple();
        contenders.add(linear(WORDS, recipe, new ModelRecipe.Scales(0, 0, 0, all.terms()), 0));
        contenders.add(linear(EMBEDDING, recipe, new ModelRecipe.Scales(all.embedding(), 0, 0, 0), 0));
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
                text -> read(text, scales.embedding() > 0, sentenceShare > 0));
    }

    /** Makes features as triage does for a comment. */
    private void read(LabelledText text, boolean embeds, boolean sentences) {
        ParsedText parsedText = ParsedText.of(text.text());
        features(parsedText, text, embeds);
        if (sentences) {
            AskingSentences.of(parsedText).forEach(span -> features(parsedText.sentence(span), text, embeds));
        }
    }

    private TextFeatures features(ParsedText parsedText, LabelledText text, boolean embeds) {
        TextFeatures words = maker.words(parsedText, TrainingExamples.language(text), text.parent());
        return embeds ? maker.with(words, embed.apply(parsedText.text())) : words;
    }
}
