package org.signpost.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.learned.AskingSentences;
import org.signpost.triage.learned.Bundle;
import org.signpost.triage.learned.FeatureMaker;
import org.signpost.triage.learned.Features;
import org.signpost.triage.learned.LinearModel;
import org.signpost.triage.learned.ModelSet;
import org.signpost.triage.learned.YesNo;
import org.signpost.triage.text.Prose;

/** Applies the trained models. Safe for use by several threads. */
final class Judge {
    private final Bundle bundle;
    private final FeatureMaker maker;
    private final @Nullable Function<String, float[]> embed;

    /** @param embed null where no embedding can be had */
    Judge(Bundle bundle, @Nullable Function<String, float[]> embed) {
        this.bundle = bundle;
        this.maker = bundle.features();
        this.embed = embed;
    }

    /**
     * Reads a text.
     *
     * @param cascade whether what plainly asks nothing is settled without an embedding
     */
    Scores read(Prose prose, String language, @Nullable String parent, boolean cascade) {
        Features words = maker.words(prose, language, parent);
        List<Span> asking = AskingSentences.of(prose);
        List<Features> sentences = asking.stream()
                .map(span -> maker.words(prose.sentence(span), language, parent))
                .toList();
        ModelSet cheap = bundle.words();
        double cheapScore = probability(cheap.needsAnswer(), cheap.sentenceShare(), words, sentences);
        if (embed == null || (cascade && cheapScore < cheap.needsAnswer().surelyNot())) {
            return scores(cheap, words, sentences, sentence(cheap, prose, asking, sentences));
        }
        Features full = maker.with(words, embed.apply(prose.text()));
        List<Features> embedded = new ArrayList<>();
        for (int i = 0; i < asking.size(); i++) {
            embedded.add(maker.with(sentences.get(i), embed.apply(asking.get(i).of(prose.text()))));
        }
        ModelSet models = bundle.full();
        return scores(models, full, embedded, sentence(models, prose, asking, embedded));
    }

    /** The sentence that asks most; the only one where there is one, null where there is none. */
    private static @Nullable Span sentence(ModelSet models, Prose prose, List<Span> asking, List<Features> sentences) {
        if (asking.isEmpty()) {
            return prose.sentences().isEmpty() ? null : prose.sentences().getFirst();
        }
        LinearModel model = models.needsAnswer().model();
        int best = 0;
        for (int i = 1; i < sentences.size(); i++) {
            if (model.score(sentences.get(i)) > model.score(sentences.get(best))) {
                best = i;
            }
        }
        return asking.get(best);
    }

    /** Of the whole text and of the one of its sentences that speaks most for it. */
    private static double probability(YesNo decision, double share, Features whole, List<Features> sentences) {
        LinearModel model = decision.model();
        double score = model.score(whole);
        double most = sentences.stream().mapToDouble(model::score).max().orElse(score);
        return decision.platt().probability(score + share * most);
    }

    private static Scores scores(
            ModelSet models, Features features, List<Features> sentences, @Nullable Span sentence) {
        double needsAnswer = probability(models.needsAnswer(), models.sentenceShare(), features, sentences);
        Map<Topic, Double> topics = new TreeMap<>();
        models.topics().forEach((topic, decision) -> topics.put(topic, decision.probability(features)));
        boolean needs = needsAnswer >= models.needsAnswer().threshold();
        Kind kind = needs ? Kind.QUESTION : Kind.STATEMENT;
        double best = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Kind, LinearModel> candidate : models.kinds().entrySet()) {
            boolean fits = !needs || candidate.getKey() == Kind.QUESTION || candidate.getKey() == Kind.HELP_REQUEST;
            double score = candidate.getValue().score(features);
            if (fits && score > best) {
                best = score;
                kind = candidate.getKey();
            }
        }
        return new Scores(
                models,
                features,
                needsAnswer,
                sentence,
                kind,
                topics,
                probability(models.urgent(), models.sentenceShare(), features, sentences));
    }
}
