package org.signpost.triage.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.signpost.triage.learned.AskingSentences;
import org.signpost.triage.learned.FeatureMaker;
import org.signpost.triage.learned.Features;
import org.signpost.triage.text.Prose;

/** Who takes part in a {@link Comparison}: OpenNLP's categoriser, others, and our recipe with more and more of its features. */
final class Contenders {
    private static final String WORDS = "bag of words (TF-IDF of stems)";
    private static final String EMBEDDING = "embedding alone";

    private final FeatureMaker maker;
    private final int terms;
    private final Function<String, float[]> embed;
    private final List<Contender> others;

    /** @param embed computes every embedding, for the times */
    Contenders(Preparation preparation, Function<String, float[]> embed, List<Contender> others) {
        this.maker = new FeatureMaker(preparation.vocabulary, preparation.centre, preparation.descriptions);
        this.terms = preparation.vocabulary.size();
        this.embed = embed;
        this.others = List.copyOf(others);
    }

    List<Contender> asking() {
        Recipe recipe = Recipe.NEEDS_ANSWER;
        Recipe.Scales all = recipe.scales();
        List<Contender> contenders = simple();
        contenders.add(linear(WORDS, recipe, new Recipe.Scales(0, 0, 0, all.terms()), 0));
        contenders.add(linear("bag of words and signals", recipe, all.withoutEmbedding(), 0));
        contenders.add(linear(EMBEDDING, recipe, new Recipe.Scales(all.embedding(), 0, 0, 0), 0));
        contenders.add(linear("combined, whole text", recipe, all, 0));
        contenders.add(
                linear("combined, with the most asking sentence (in use)", recipe, all, SetTrainer.SENTENCE_SHARE));
        return contenders;
    }

    List<Contender> topics() {
        Recipe recipe = Recipe.topics().getFirst();
        Recipe.Scales all = recipe.scales();
        List<Contender> contenders = simple();
        contenders.add(linear(WORDS, recipe, new Recipe.Scales(0, 0, 0, all.terms()), 0));
        contenders.add(linear(EMBEDDING, recipe, new Recipe.Scales(all.embedding(), 0, 0, 0), 0));
        contenders.add(linear("combined (in use)", recipe, all, 0));
        return contenders;
    }

    private List<Contender> simple() {
        List<Contender> contenders = new ArrayList<>();
        contenders.add(new CategoriserContender());
        contenders.addAll(others);
        return contenders;
    }

    private Contender linear(String name, Recipe recipe, Recipe.Scales scales, double sentenceShare) {
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
        Prose prose = Prose.of(text.text());
        features(prose, text, embeds);
        if (sentences) {
            AskingSentences.of(prose).forEach(span -> features(prose.sentence(span), text, embeds));
        }
    }

    private Features features(Prose prose, LabelledText text, boolean embeds) {
        Features words = maker.words(prose, Preparation.language(text), text.parent());
        return embeds ? maker.with(words, embed.apply(prose.text())) : words;
    }
}
