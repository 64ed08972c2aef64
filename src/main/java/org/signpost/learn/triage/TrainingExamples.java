package org.signpost.learn.triage;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.signpost.learn.LabelledText;
import org.signpost.triage.Topics;
import org.signpost.triage.embedding.Embedder;
import org.signpost.triage.embedding.TextEmbedders;
import org.signpost.triage.engine.AskingSentences;
import org.signpost.triage.engine.FeatureExtractor;
import org.signpost.triage.engine.TextFeatures;
import org.signpost.triage.text.Glossaries;
import org.signpost.triage.text.ParsedText;
import org.signpost.triage.text.TermVocabulary;

/** Turns labelled texts into examples: vocabulary, mean embedding, features, folds. */
final class TrainingExamples {
    static final int FOLDS = 5;
    private static final int LEAST_TEXTS_OF_STEM = 2;
    private static final int LEAST_TEXTS_OF_PAIR = 3;

    private final TextEmbedders embedders;
    private final Glossaries glossaries = Glossaries.load();
    final TermVocabulary vocabulary;
    final float[] centre;
    final float[] askingCentre;
    final List<float[]> descriptions;
    final List<TrainingExample> examples;

    TrainingExamples(List<LabelledText> texts, TextEmbedders embedders) {
        this.embedders = embedders;
        this.vocabulary = vocabulary(texts);
        this.centre = centre(texts, embedders.meaning());
        this.askingCentre = centre(texts, embedders.asking());
        this.descriptions = descriptions(embedders.meaning());
        FeatureExtractor maker = new FeatureExtractor(vocabulary, centre, askingCentre, descriptions, glossaries);
        this.examples = IntStream.range(0, texts.size())
                .parallel()
                .mapToObj(i -> example(texts.get(i), maker))
                .toList();
    }

    static String language(LabelledText text) {
        String language = text.language();
        return language == null ? "en" : language;
    }

    private TermVocabulary vocabulary(List<LabelledText> texts) {
        List<List<String>> terms = texts.stream()
                .map(text -> FeatureExtractor.terms(ParsedText.of(text.text()), language(text), glossaries))
                .toList();
        return TermVocabulary.of(
                terms,
                term -> term.indexOf(' ') < 0 ? LEAST_TEXTS_OF_STEM : LEAST_TEXTS_OF_PAIR,
                count -> Math.log((1.0 + texts.size()) / (1.0 + count)) + 1);
    }

    private float[] centre(List<LabelledText> texts, Function<String, float[]> embed) {
        List<float[]> embeddings = texts.stream()
                .parallel()
                .map(text -> embed.apply(glossaries.english(text.text(), language(text))))
                .toList();
        double[] sum = new double[Embedder.SIZE];
        for (float[] embedding : embeddings) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += embedding[i];
            }
        }
        float[] centre = new float[sum.length];
        for (int i = 0; i < centre.length; i++) {
            centre[i] = (float) (sum[i] / texts.size());
        }
        return centre;
    }

    /** Folds go round by a hash of the text, so that a text stays in its fold when others are added. */
    private TrainingExample example(LabelledText text, FeatureExtractor maker) {
        ParsedText parsedText = ParsedText.of(text.text());
        String language = language(text);
        TextFeatures whole = features(maker, parsedText, language, text);
        String unmarked = text.text().replace("?", "").replace("\u00BF", "");
        boolean copied = text.asks() && !unmarked.equals(text.text());
        TextFeatures copy = copied ? features(maker, ParsedText.of(unmarked), language, text) : null;
        List<TextFeatures> sentences = AskingSentences.of(parsedText).stream()
                .map(span -> sentence(maker, parsedText.sentence(span), language, text))
                .toList();
        return new TrainingExample(
                text, whole, copy, sentences, Math.floorMod(text.text().hashCode() * 31 + 7, FOLDS));
    }

    private TextFeatures features(FeatureExtractor maker, ParsedText parsedText, String language, LabelledText text) {
        String english = maker.english(parsedText.text(), language);
        return maker.with(
                maker.words(parsedText, language, text.parent(), text.writtenOn()),
                embedders.meaning().apply(english),
                embedders.asking().apply(english));
    }

    private TextFeatures sentence(FeatureExtractor maker, ParsedText parsedText, String language, LabelledText text) {
        return maker.with(
                maker.words(parsedText, language, text.parent(), text.writtenOn()),
                embedders.meaning().apply(maker.english(parsedText.text(), language)));
    }

    /** For each topic in force, in its order, the mean of its lines' embeddings, of unit length. */
    private static List<float[]> descriptions(Function<String, float[]> embed) {
        return Topics.inForce().stream()
                .map(topic -> mean(topic.about(), embed))
                .toList();
    }

    private static float[] mean(List<String> texts, Function<String, float[]> embed) {
        double[] sum = new double[Embedder.SIZE];
        for (String text : texts) {
            float[] embedding = embed.apply(text);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += embedding[i];
            }
        }
        double squares = 0;
        for (double value : sum) {
            squares += value * value;
        }
        float[] mean = new float[sum.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sum[i] / Math.sqrt(squares));
        }
        return mean;
    }
}
