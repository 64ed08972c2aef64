package org.signpost.faq.matching;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.signpost.platform.ConfigurationException;
import org.signpost.triage.ModelFile;
import org.signpost.triage.embedding.Embedder;
import org.signpost.triage.text.TermVocabulary;

/** The form of {@value #NAME}: a {@link MatchModel}. */
public final class MatchModelFile {
    /** The file's name in the folder of models. */
    public static final String NAME = "matching.bin";

    /** No number of a centred embedding of unit length is far above 0.25. */
    private static final float SCALE = 508;

    private MatchModelFile() {}

    /** The sections of a model. */
    public static ModelFile.Writer writer(MatchModel model) {
        ModelFile.Writer out = new ModelFile.Writer(NAME)
                .put("id", List.of(model.id()))
                .put("stems", model.vocabulary().terms())
                .put("rarity", model.vocabulary().rarity())
                .put("centre", model.centres().meaning())
                .put("asking-centre", model.centres().asking());
        put(out, model.labelled());
        for (MatchMode mode : MatchMode.values()) {
            put(out, at(mode), model.weights(mode));
        }
        return out;
    }

    /** Cosines need no more than a byte a number. */
    private static void put(ModelFile.Writer out, LabelledComments labelled) {
        List<LabelledComments.LabelledComment> comments = labelled.comments();
        out.put(
                        "labelled.slugs",
                        comments.stream()
                                .map(comment -> String.join(" ", comment.slugs()))
                                .toList())
                .put(
                        "labelled.meaning",
                        packed(comments.stream()
                                .map(LabelledComments.LabelledComment::meaning)
                                .toList()))
                .put(
                        "labelled.asking",
                        packed(comments.stream()
                                .map(LabelledComments.LabelledComment::asking)
                                .toList()));
    }

    private static byte[] packed(List<float[]> vectors) {
        ByteBuffer packed = ByteBuffer.allocate(vectors.size() * Embedder.SIZE);
        for (float[] vector : vectors) {
            for (float number : vector) {
                packed.put((byte) Math.round(Math.clamp(number * SCALE, -127, 127)));
            }
        }
        return packed.array();
    }

    private static float[] unpacked(byte[] packed, int at) {
        float[] vector = new float[Embedder.SIZE];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = packed[at * Embedder.SIZE + i] / SCALE;
        }
        return vector;
    }

    private static LabelledComments labelled(ModelFile in) throws IOException {
        byte[] meaning = in.bytes("labelled.meaning");
        byte[] asking = in.bytes("labelled.asking");
        List<LabelledComments.LabelledComment> comments = new ArrayList<>();
        for (String slugs : in.texts("labelled.slugs")) {
            comments.add(new LabelledComments.LabelledComment(
                    List.of(slugs.split(" ", -1)),
                    unpacked(meaning, comments.size()),
                    unpacked(asking, comments.size()),
                    LabelledComments.NO_FOLD));
        }
        return new LabelledComments(comments);
    }

    private static String at(MatchMode mode) {
        return mode.name().toLowerCase(Locale.ROOT) + ".";
    }

    private static void put(ModelFile.Writer out, String at, MatchWeights weights) {
        EntryModel entries = weights.entries();
        out.put(at + "slugs", entries.slugs()).put(at + "bias", entries.bias());
        for (int i = 0; i < entries.bias().length; i++) {
            out.put(at + "dense." + i, entries.dense()[i]).put(at + "sparse." + i, entries.sparse()[i]);
        }
        out.put(at + "likeness", weights.likeness())
                .put(
                        at + "ranking",
                        weights.learned(),
                        weights.alike(),
                        weights.topic(),
                        weights.newEntryShift(),
                        weights.newEntrySlope())
                .put(at + "covered", weights.covered())
                .put(at + "right", weights.right())
                .put(at + "thresholds", weights.uncoveredBelow(), weights.matchedFrom());
    }

    /** Reads the model in a folder. */
    public static MatchModel read(Path folder) {
        try {
            return read(Files.readAllBytes(folder.resolve(NAME)));
        } catch (IOException e) {
            throw new ConfigurationException("There is no model for matching in " + folder + ".", e);
        }
    }

    /**
     * Reads the model of a file's content.
     *
     * @throws IOException where these bytes are no model for matching, or not a whole one
     */
    public static MatchModel read(byte[] bytes) throws IOException {
        ModelFile in = ModelFile.read(NAME, bytes);
        Map<MatchMode, MatchWeights> modes = new EnumMap<>(MatchMode.class);
        for (MatchMode mode : MatchMode.values()) {
            modes.put(mode, weights(in, at(mode)));
        }
        return new MatchModel(
                in.texts("id").getFirst(),
                new TermVocabulary(in.texts("stems"), in.floats("rarity")),
                new EmbeddingCentres(in.floats("centre"), in.floats("asking-centre")),
                labelled(in),
                modes);
    }

    private static MatchWeights weights(ModelFile in, String at) throws IOException {
        float[] bias = in.floats(at + "bias");
        float[][] dense = new float[bias.length][];
        float[][] sparse = new float[bias.length][];
        for (int i = 0; i < bias.length; i++) {
            dense[i] = in.floats(at + "dense." + i);
            sparse[i] = in.floats(at + "sparse." + i);
        }
        double[] ranking = in.doubles(at + "ranking");
        double[] thresholds = in.doubles(at + "thresholds");
        return new MatchWeights(
                new EntryModel(in.texts(at + "slugs"), bias, dense, sparse),
                in.doubles(at + "likeness"),
                ranking[0],
                ranking[1],
                ranking[2],
                ranking[3],
                ranking[4],
                in.doubles(at + "covered"),
                in.doubles(at + "right"),
                thresholds[0],
                thresholds[1]);
    }
}
