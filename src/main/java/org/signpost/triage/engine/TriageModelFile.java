package org.signpost.triage.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.signpost.triage.CommentKind;
import org.signpost.triage.ModelFile;
import org.signpost.triage.Topic;
import org.signpost.triage.Topics;
import org.signpost.triage.text.TermVocabulary;

/** The form of {@value #NAME}: a {@link TriageModels}. */
public final class TriageModelFile {
    /** The file's name in the folder of models. */
    public static final String NAME = "triage.bin";

    private TriageModelFile() {}

    /** The sections of a bundle. */
    public static ModelFile.Writer writer(TriageModels triageModels) {
        ModelFile.Writer out = new ModelFile.Writer(NAME)
                .put("terms", triageModels.vocabulary().terms())
                .put("rarity", triageModels.vocabulary().rarity())
                .put("centre", triageModels.centre())
                .put("asking-centre", triageModels.askingCentre())
                .put("descriptions", (double) triageModels.descriptions().size());
        for (int i = 0; i < triageModels.descriptions().size(); i++) {
            out.put("description." + i, triageModels.descriptions().get(i));
        }
        put(out, "full.", triageModels.full());
        put(out, "words.", triageModels.words());
        return out;
    }

    private static void put(ModelFile.Writer out, String at, ModelSet set) {
        put(out, at + "needs-answer.", set.needsAnswer());
        out.put(at + "sentence-share", set.sentenceShare());
        out.put(at + "second-opinion", set.secondOpinion().weight());
        if (set.secondOpinion().weight() != 0) {
            put(out, at + "second-opinion.", set.secondOpinion().model());
        }
        put(out, at + "urgent.", set.urgent());
        put(out, at + "in-domain.", set.inDomain());
        put(out, at + "danger.", set.danger());
        out.put(
                at + "kinds",
                set.kinds().keySet().stream().map(CommentKind::slug).toList());
        set.kinds().forEach((kind, model) -> put(out, at + "kind." + kind.slug() + ".", model));
        out.put(at + "topics", set.topics().keySet().stream().map(Topic::slug).toList());
        set.topics().forEach((topic, decision) -> put(out, at + "topic." + topic.slug() + ".", decision));
    }

    private static void put(ModelFile.Writer out, String at, BinaryDecision decision) {
        put(out, at, decision.model());
        out.put(at + "platt", decision.platt().slope(), decision.platt().shift());
        out.put(at + "thresholds", decision.threshold(), decision.sure(), decision.surelyNot());
    }

    private static void put(ModelFile.Writer out, String at, LinearModel model) {
        out.put(at + "bias", new float[] {model.bias()});
        out.put(at + "embedding", model.embedding());
        out.put(at + "asking", model.asking());
        out.put(at + "likeness", model.likeness());
        out.put(at + "signals", model.signals());
        out.put(at + "terms", model.terms());
    }

    /**
     * The bundle in these bytes.
     *
     * @throws IOException where they are no bundle of this version, or not a whole one
     */
    public static TriageModels read(byte[] bytes) throws IOException {
        ModelFile in = ModelFile.read(NAME, bytes);
        TermVocabulary vocabulary = new TermVocabulary(in.texts("terms"), in.floats("rarity"));
        List<float[]> descriptions = new ArrayList<>();
        for (int i = 0; i < (int) in.doubles("descriptions")[0]; i++) {
            descriptions.add(in.floats("description." + i));
        }
        return new TriageModels(
                vocabulary,
                in.floats("centre"),
                in.floats("asking-centre"),
                descriptions,
                set(in, "full.", vocabulary.size()),
                set(in, "words.", vocabulary.size()));
    }

    private static ModelSet set(ModelFile in, String at, int terms) throws IOException {
        Map<CommentKind, LinearModel> kinds = new EnumMap<>(CommentKind.class);
        for (String kind : in.texts(at + "kinds")) {
            kinds.put(CommentKind.ofSlug(kind), linear(in, at + "kind." + kind + ".", terms));
        }
        Map<Topic, BinaryDecision> topics = new TreeMap<>();
        for (String topic : in.texts(at + "topics")) {
            topics.put(Topics.named(topic), yesNo(in, at + "topic." + topic + ".", terms));
        }
        return new ModelSet(
                yesNo(in, at + "needs-answer.", terms),
                secondOpinion(in, at, terms),
                in.doubles(at + "sentence-share")[0],
                kinds,
                topics,
                yesNo(in, at + "urgent.", terms),
                yesNo(in, at + "in-domain.", terms),
                yesNo(in, at + "danger.", terms));
    }

    private static SecondOpinion secondOpinion(ModelFile in, String at, int terms) throws IOException {
        double weight = in.doubles(at + "second-opinion")[0];
        return weight == 0 ? SecondOpinion.NONE : new SecondOpinion(linear(in, at + "second-opinion.", terms), weight);
    }

    private static BinaryDecision yesNo(ModelFile in, String at, int terms) throws IOException {
        double[] platt = in.doubles(at + "platt");
        double[] thresholds = in.doubles(at + "thresholds");
        return new BinaryDecision(
                linear(in, at, terms),
                new PlattScaling(platt[0], platt[1]),
                thresholds[0],
                thresholds[1],
                thresholds[2]);
    }

    /** Models of another vocabulary or of other signals would give wrong answers without a word. */
    private static LinearModel linear(ModelFile in, String at, int terms) throws IOException {
        LinearModel model = new LinearModel(
                in.floats(at + "bias")[0],
                in.floats(at + "embedding"),
                in.floats(at + "asking"),
                in.floats(at + "likeness"),
                in.floats(at + "signals"),
                in.floats(at + "terms"));
        if (model.terms().length != terms || model.signals().length != FeatureExtractor.signals()) {
            throw new IOException("the models were trained for another version of the program; run the command train");
        }
        return model;
    }
}
