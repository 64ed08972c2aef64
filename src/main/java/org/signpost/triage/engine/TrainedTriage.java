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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.TextExcerpt;
import org.signpost.platform.TextSpan;
import org.signpost.triage.Assessment;
import org.signpost.triage.AssessmentReasons;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Confidence;
import org.signpost.triage.Deadline;
import org.signpost.triage.ModelFile;
import org.signpost.triage.TopicScore;
import org.signpost.triage.Triage;
import org.signpost.triage.TriageInput;
import org.signpost.triage.embedding.Embedder;
import org.signpost.triage.embedding.TextEmbedders;
import org.signpost.triage.rules.TextRules;
import org.signpost.triage.rules.urgency.UrgencyFinding;
import org.signpost.triage.rules.urgency.UrgencyKind;
import org.signpost.triage.text.Glossaries;
import org.signpost.triage.text.ParsedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Triage by rules where a rule is certain, and by trained models for the rest; the same input gives the same assessment.
 */
public final class TrainedTriage implements Triage {
    private static final Logger LOG = LoggerFactory.getLogger(TrainedTriage.class);

    // Chosen on held-out/unrelated, held-out/urgency and the tests' hints of trouble: all in danger found, few false
    // alarms.
    private static final double PERHAPS_ASKS = 0.3;
    private static final double PERHAPS_OURS = 0.5;
    private static final double PROBABLY_OURS = 0.8;
    private static final double PLAINLY_OURS = 0.85;
    private static final double PERHAPS_PRESSING = 0.25;
    private static final double PLAINLY_PRESSING = 0.85;
    private static final double PLAIN_DANGER = 0.5;

    /** Of what is read by way of rough English fewer signs of a question are left; chosen on held-out/languages. */
    private static final double OTHER_LANGUAGE = 0.68;

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
            @Nullable TextEmbedders embed,
            boolean cascade,
            NearestExamples nearest,
            Glossaries glossaries) {
        this.model = embed == null ? id + "-words" : id;
        this.degraded = embed == null;
        this.cascade = cascade;
        this.classifier = new Classifier(triageModels, embed, glossaries);
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
        return load(Glossaries.load());
    }

    /** The same with an organisation's own glossaries. */
    public static TrainedTriage load(Glossaries glossaries) {
        return measured(embedders(TextEmbedders::load), true, glossaries);
    }

    /** The same with another way to embed, for measuring; {@code cascade} as for {@link Classifier#read}. */
    public static TrainedTriage measured(@Nullable TextEmbedders embed, boolean cascade) {
        return measured(embed, cascade, Glossaries.load());
    }

    private static TrainedTriage measured(@Nullable TextEmbedders embed, boolean cascade, Glossaries glossaries) {
        byte[] models = ModelFile.shipped(TriageModelFile.NAME);
        if (models == null) {
            throw new IllegalStateException("no triage.bin on the classpath; run the command train");
        }
        return of(models, ModelFile.shipped(ExampleTextFile.FILE), embed, cascade, glossaries);
    }

    /** With models that learned from decisions as well; they quote the same example texts. */
    static TrainedTriage promoted(byte[] models, byte @Nullable [] examples, Glossaries glossaries) {
        return of(models, examples, embedders(TextEmbedders::load), true, glossaries);
    }

    /** With the models of this folder, as {@code train} writes them. */
    public static TrainedTriage load(Path folder) {
        try {
            Path examples = folder.resolve(ExampleTextFile.FILE);
            return of(
                    Files.readAllBytes(folder.resolve(TriageModelFile.NAME)),
                    Files.exists(examples) ? Files.readAllBytes(examples) : null,
                    embedders(TextEmbedders::load),
                    true,
                    Glossaries.load());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A triage of these models that has no example texts to quote. */
    public static TrainedTriage of(byte[] models, @Nullable TextEmbedders embed, boolean cascade) {
        return of(models, embed, cascade, Glossaries.load());
    }

    /** The same with an organisation's own glossaries. */
    public static TrainedTriage of(
            byte[] models, @Nullable TextEmbedders embed, boolean cascade, Glossaries glossaries) {
        return of(models, null, embed, cascade, glossaries);
    }

    private static TrainedTriage of(
            byte[] models,
            byte @Nullable [] examples,
            @Nullable TextEmbedders embed,
            boolean cascade,
            Glossaries glossaries) {
        try {
            TriageModels triageModels = TriageModelFile.read(models);
            NearestExamples nearest =
                    examples == null ? NearestExamples.NONE : NearestExamples.read(examples, triageModels.centre());
            return new TrainedTriage(id(models), triageModels, embed, cascade, nearest, glossaries);
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Null, with one line in the log, where the embedding model does not load. */
    static @Nullable TextEmbedders embedders(Supplier<TextEmbedders> loader) {
        try {
            return loader.get();
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
        ClassifierScores scores = classifier.read(
                parsedText,
                language,
                triageInput.parentText(),
                triageInput.writtenOn(),
                cascade || certain.isPresent());
        ModelSet by = scores.by();
        boolean ours = scores.inDomain() >= by.inDomain().threshold();
        boolean known = !language.equals(Assessment.UNKNOWN_LANGUAGE);
        // What no model was trained on, no model may call a thank-you or none of our business: a person looks.
        boolean asked = certain.isEmpty() && (ours || !known);
        double asks = by.needsAnswer().threshold() * (language.equals("en") ? 1 : OTHER_LANGUAGE);
        boolean needsAnswer = asked && (!known || scores.needsAnswer() >= asks);
        boolean perhapsStaff = Byline.opensWith(triageInput.title(), triageInput.author());
        CommentKind kind = certain.orElseGet(() -> kind(triageInput, language, scores, needsAnswer));
        boolean urgent = asked && known && kind != CommentKind.SPAM && isPressing(scores, needsAnswer);
        List<TopicScore> topics = asked && known && kind != CommentKind.SPAM ? topics(scores) : List.of();
        boolean threatened = certain.isEmpty() && isInDanger(scores);
        List<UrgencyFinding> cues =
                threatened || urgent ? rules.pressing(text, language, triageInput.writtenOn()) : List.of();
        boolean held = urgent && cues.stream().anyMatch(cue -> cue.kind() == UrgencyKind.DETAINED);
        boolean danger = threatened || held;
        List<TextSpan> pressing = Stream.concat(
                        cues.stream().map(UrgencyFinding::place),
                        deadlines.stream().map(deadline -> new TextSpan(deadline.start(), deadline.end())))
                .toList();
        return new Assessment(
                kind,
                needsAnswer,
                asked ? scores.needsAnswer() : 0,
                certain.isPresent() ? Confidence.SURE : known ? scores.confidence() : Confidence.NOT_SURE,
                !danger
                        && (!known
                                || perhapsStaff
                                || scores.inDomain() < by.inDomain().sure()),
                topics,
                danger || urgent,
                danger,
                held,
                deadlines,
                language,
                rules.personalData(text),
                ours ? rules.misconception(text, triageInput.writtenOn()) : null,
                needsAnswer || danger || urgent
                        ? reasons(parsedText, language, scores, topics, pressing)
                        : AssessmentReasons.NONE,
                model);
    }

    private static CommentKind kind(
            TriageInput triageInput, String language, ClassifierScores scores, boolean needsAnswer) {
        if (needsAnswer) {
            return scores.kind() == CommentKind.QUESTION ? CommentKind.QUESTION : CommentKind.HELP_REQUEST;
        }
        return KindRules.speaksForOrganisation(triageInput, language) ? CommentKind.STAFF : scores.kind();
    }

    /** Whoever asks is urgent by a lower score than who seems only to tell. */
    private static boolean isPressing(ClassifierScores scores, boolean asks) {
        ModelSet by = scores.by();
        boolean heard = scores.needsAnswer() >= PERHAPS_ASKS || scores.urgent() >= PLAINLY_PRESSING;
        return heard
                && scores.urgent() >= by.urgent().threshold()
                && scores.inDomain() >= (asks ? PROBABLY_OURS : PLAINLY_OURS);
    }

    /** Somebody in danger may hardly speak of immigration. */
    private static boolean isInDanger(ClassifierScores scores) {
        boolean ours = scores.inDomain() >= PROBABLY_OURS
                || (scores.inDomain() >= PERHAPS_OURS && scores.danger() >= PLAIN_DANGER);
        return ours
                && scores.urgent() >= PERHAPS_PRESSING
                && scores.danger() >= scores.by().danger().threshold();
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
            ParsedText parsedText,
            String language,
            ClassifierScores scores,
            List<TopicScore> topics,
            List<TextSpan> pressing) {
        Map<Boolean, List<LinearModel>> models = scores.by().topics().entrySet().stream()
                .collect(Collectors.partitioningBy(
                        entry -> topics.stream().anyMatch(score -> score.topic().equals(entry.getKey())),
                        Collectors.mapping(entry -> entry.getValue().model(), Collectors.toList())));
        List<LinearModel> chosen = models.getOrDefault(true, List.of());
        List<LinearModel> others = models.getOrDefault(false, List.of());
        return new AssessmentReasons(
                scores.sentence(),
                reasons.phrases(parsedText, language, scores.features(), chosen, others, pressing),
                nearest.of(
                        scores.features().embedding(),
                        topics.stream().map(TopicScore::topic).toList()));
    }
}
