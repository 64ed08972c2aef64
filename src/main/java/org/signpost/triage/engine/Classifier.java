package org.signpost.triage.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.TextSpan;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Topic;
import org.signpost.triage.embedding.TextEmbedders;
import org.signpost.triage.text.Glossaries;
import org.signpost.triage.text.ParsedText;

/** Applies the trained models. Safe for use by several threads. */
final class Classifier {
    private final TriageModels triageModels;
    private final FeatureExtractor maker;
    private final @Nullable TextEmbedders embedders;

    /** @param embedders null where no embedding can be had */
    Classifier(TriageModels triageModels, @Nullable TextEmbedders embedders, Glossaries glossaries) {
        this.triageModels = triageModels;
        this.maker = triageModels.features(glossaries);
        this.embedders = embedders;
    }

    /**
     * Reads a text.
     *
     * @param cascade whether what plainly asks nothing is told without an embedding
     */
    ClassifierScores read(
            ParsedText parsedText,
            String language,
            @Nullable String parent,
            @Nullable LocalDate writtenOn,
            boolean cascade) {
        TextFeatures words = maker.words(parsedText, language, parent, writtenOn);
        List<TextSpan> asking = AskingSentences.of(parsedText);
        List<TextFeatures> sentences = asking.stream()
                .map(span -> maker.words(parsedText.sentence(span), language, parent, writtenOn))
                .toList();
        ModelSet cheap = triageModels.words();
        double cheapScore = needsAnswer(cheap, words, sentences);
        if (embedders == null || (cascade && cheapScore < cheap.needsAnswer().surelyNot())) {
            return scores(cheap, words, sentences, sentence(cheap, parsedText, asking, sentences));
        }
        String english = maker.english(parsedText.text(), language);
        TextFeatures full = maker.with(
                words, embedders.meaning().apply(english), embedders.asking().apply(english));
        List<TextFeatures> embedded = new ArrayList<>();
        for (int i = 0; i < asking.size(); i++) {
            embedded.add(maker.with(
                    sentences.get(i),
                    embedders.meaning().apply(maker.english(asking.get(i).of(parsedText.text()), language))));
        }
        ModelSet models = triageModels.full();
        return scores(models, full, embedded, sentence(models, parsedText, asking, embedded));
    }

    /** The sentence that asks most; the only one where there is one, null where there is none. */
    private static @Nullable TextSpan sentence(
            ModelSet models, ParsedText parsedText, List<TextSpan> asking, List<TextFeatures> sentences) {
        if (asking.isEmpty()) {
            return parsedText.sentences().isEmpty()
                    ? null
                    : parsedText.sentences().getFirst();
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

    private static double needsAnswer(ModelSet models, TextFeatures whole, List<TextFeatures> sentences) {
        double score = score(models.needsAnswer(), models.sentenceShare(), whole, sentences);
        return models.needsAnswer()
                .platt()
                .probability(score + models.secondOpinion().score(whole));
    }

    /** Of the whole text and of the one of its sentences that speaks most for it. */
    private static double score(
            BinaryDecision decision, double share, TextFeatures whole, List<TextFeatures> sentences) {
        LinearModel model = decision.model();
        double score = model.score(whole);
        double most = sentences.stream().mapToDouble(model::score).max().orElse(score);
        return score + share * most;
    }

    private static ClassifierScores scores(
            ModelSet models, TextFeatures features, List<TextFeatures> sentences, @Nullable TextSpan sentence) {
        double needsAnswer = needsAnswer(models, features, sentences);
        Map<Topic, Double> topics = new TreeMap<>();
        models.topics().forEach((topic, decision) -> topics.put(topic, decision.probability(features)));
        boolean needs = needsAnswer >= models.needsAnswer().threshold();
        CommentKind kind = needs ? CommentKind.QUESTION : CommentKind.STATEMENT;
        double best = Double.NEGATIVE_INFINITY;
        for (Map.Entry<CommentKind, LinearModel> candidate : models.kinds().entrySet()) {
            boolean fits = !needs
                    || candidate.getKey() == CommentKind.QUESTION
                    || candidate.getKey() == CommentKind.HELP_REQUEST;
            double score = candidate.getValue().score(features);
            if (fits && score > best) {
                best = score;
                kind = candidate.getKey();
            }
        }
        return new ClassifierScores(
                models,
                features,
                needsAnswer,
                sentence,
                kind,
                topics,
                models.urgent()
                        .platt()
                        .probability(score(models.urgent(), models.sentenceShare(), features, sentences)),
                models.inDomain().probability(features),
                models.danger().probability(features));
    }
}
