package org.signpost.triage.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.TextExcerpt;
import org.signpost.triage.Assessment;
import org.signpost.triage.AssessmentReasons;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Confidence;
import org.signpost.triage.Deadline;
import org.signpost.triage.Embedder;
import org.signpost.triage.ModelFile;
import org.signpost.triage.TopicScore;
import org.signpost.triage.Triage;
import org.signpost.triage.TriageInput;
import org.signpost.triage.rules.TextRules;
import org.signpost.triage.text.ParsedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Triage by rules where a rule is certain, and by trained models for the rest; the same input gives the same assessment.
 */
public final class TrainedTriage implements Triage {
    private static final Logger LOG = LoggerFactory.getLogger(TrainedTriage.class);

    /**
     * From this probability of urgency on a text is shown although it seems to ask nothing, unless it surely asks nothing.
     * On {@code urgency-heldout.jsonl} it was chosen for finding 10 more of 40 urgent texts at 4 more false alarms.
     */
    private static final double SURELY_URGENT = 0.3;

    private static final double NOT_SURELY_SILENT = 0.1;

    private final String model;
    private final boolean degraded;
    private final boolean cascade;
    private final Classifier classifier;
    private final ReasonFinder reasons;
    private final NearestExamples nearest;
    private final TextRules rules;

    private TrainedTriage(
            String id,
            TriageModels triageModels,
            @Nullable Function<String, float[]> embed,
            boolean cascade,
            NearestExamples nearest) {
        this.model = embed == null ? id + "-words" : id;
        this.degraded = embed == null;
        this.cascade = cascade;
        this.classifier = new Classifier(triageModels, embed);
        this.reasons = new ReasonFinder(triageModels.vocabulary());
        this.nearest = nearest;
        this.rules = TextRules.load();
    }

    /**
     * With the models that come with the program.
     *
     * @throws IllegalStateException where they are missing or do not fit this version
     */
    public static TrainedTriage load() {
        return measured(embedding(Embedder::load), true);
    }

    /** The same with another way to embed, for measuring; {@code cascade} as for {@link Classifier#read}. */
    public static TrainedTriage measured(@Nullable Function<String, float[]> embed, boolean cascade) {
        byte[] models = ModelFile.shipped(TriageModelFile.NAME);
        if (models == null) {
            throw new IllegalStateException("no triage.bin on the classpath; run the command train");
        }
        return of(models, ModelFile.shipped(ExampleTextFile.FILE), embed, cascade);
    }

    /** With the models of this folder, as {@code train} writes them. */
    public static TrainedTriage load(Path folder) {
        try {
            Path examples = folder.resolve(ExampleTextFile.FILE);
            return of(
                    Files.readAllBytes(folder.resolve(TriageModelFile.NAME)),
                    Files.exists(examples) ? Files.readAllBytes(examples) : null,
                    embedding(Embedder::load),
                    true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A triage of these models that has no example texts to quote. */
    public static TrainedTriage of(byte[] models, @Nullable Function<String, float[]> embed, boolean cascade) {
        return of(models, null, embed, cascade);
    }

    private static TrainedTriage of(
            byte[] models, byte @Nullable [] examples, @Nullable Function<String, float[]> embed, boolean cascade) {
        try {
            TriageModels triageModels = TriageModelFile.read(models);
            NearestExamples nearest =
                    examples == null ? NearestExamples.NONE : NearestExamples.read(examples, triageModels.centre());
            return new TrainedTriage(id(models), triageModels, embed, cascade, nearest);
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Null, with one line in the log, where the embedding model does not load. */
    static @Nullable Function<String, float[]> embedding(Supplier<Embedder> loader) {
        try {
            return loader.get()::embed;
        } catch (IllegalStateException | LinkageError e) {
            LOG.warn("event=triage.degraded reason=\"{}\"", e.getMessage(), e);
            return null;
        }
    }

    private static String id(byte[] models) {
        Embedder.EmbeddingCache.Key key =
                Embedder.EmbeddingCache.Key.of(new String(models, StandardCharsets.ISO_8859_1));
        return "t" + HexFormat.of().toHexDigits(key.high()).substring(0, 10);
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public boolean degraded() {
        return degraded;
    }

    @Override
    public Assessment assess(TriageInput triageInput) {
        String text = TextExcerpt.beginning(triageInput.text(), TriageInput.MAX_TEXT);
        ParsedText parsedText = ParsedText.of(text);
        String language = rules.language(parsedText.text(), triageInput.language());
        List<Deadline> deadlines = rules.deadlines(text, language, triageInput.writtenOn());
        Optional<CommentKind> certain = KindRules.kind(triageInput);
        ClassifierScores scores =
                classifier.read(parsedText, language, triageInput.parentText(), cascade || certain.isPresent());
        BinaryDecision decision = scores.by().needsAnswer();
        boolean needsAnswer = certain.isEmpty() && (scores.needsAnswer() >= decision.threshold() || inTrouble(scores));
        CommentKind kind = certain.orElseGet(() -> kind(triageInput, scores, needsAnswer));
        boolean urgent = needsAnswer
                && (scores.urgent() >= scores.by().urgent().threshold()
                        || rules.urgent(text, deadlines, triageInput.writtenOn()));
        List<TopicScore> topics = kind == CommentKind.PINGBACK || kind == CommentKind.SPAM ? List.of() : topics(scores);
        return new Assessment(
                kind,
                needsAnswer,
                certain.isPresent() ? 0 : scores.needsAnswer(),
                certain.isPresent() ? Confidence.SURE : confidence(decision, scores.needsAnswer()),
                topics,
                urgent,
                deadlines,
                language,
                rules.personalData(text),
                rules.misconception(text, triageInput.writtenOn()),
                needsAnswer ? reasons(parsedText, language, scores, topics) : AssessmentReasons.NONE,
                model);
    }

    /** Somebody in trouble may ask nothing at all, and must be seen all the same. Those who sell something hurry as well. */
    private static boolean inTrouble(ClassifierScores scores) {
        return scores.urgent() >= SURELY_URGENT
                && scores.needsAnswer() >= NOT_SURELY_SILENT
                && scores.kind() != CommentKind.SPAM;
    }

    private static CommentKind kind(TriageInput triageInput, ClassifierScores scores, boolean needsAnswer) {
        if (needsAnswer) {
            return scores.kind() == CommentKind.QUESTION ? CommentKind.QUESTION : CommentKind.HELP_REQUEST;
        }
        return KindRules.introducesItself(triageInput) ? CommentKind.STAFF : scores.kind();
    }

    private static Confidence confidence(BinaryDecision decision, double probability) {
        if (probability >= decision.sure() || probability < decision.surelyNot()) {
            return Confidence.SURE;
        }
        boolean near = probability < 0.6 && probability > decision.threshold() / 2;
        return near ? Confidence.NOT_SURE : Confidence.LIKELY;
    }

    private static List<TopicScore> topics(ClassifierScores scores) {
        List<TopicScore> topics = new ArrayList<>();
        scores.topics().forEach((topic, probability) -> {
            BinaryDecision decision = scores.by().topics().get(topic);
            if (decision != null && probability >= decision.threshold()) {
                Confidence word = probability >= decision.sure()
                        ? Confidence.SURE
                        : probability >= 0.5 ? Confidence.LIKELY : Confidence.NOT_SURE;
                topics.add(new TopicScore(topic, probability, word));
            }
        });
        topics.sort(Comparator.comparingDouble(TopicScore::confidence).reversed());
        return topics;
    }

    private AssessmentReasons reasons(
            ParsedText parsedText, String language, ClassifierScores scores, List<TopicScore> topics) {
        List<LinearModel> models = scores.by().topics().entrySet().stream()
                .filter(entry -> topics.stream().anyMatch(score -> score.topic().equals(entry.getKey())))
                .map(Map.Entry::getValue)
                .map(BinaryDecision::model)
                .toList();
        return new AssessmentReasons(
                scores.sentence(),
                reasons.words(parsedText, language, scores.features(), models),
                nearest.of(
                        scores.features().embedding(),
                        topics.stream().map(TopicScore::topic).toList()));
    }
}
