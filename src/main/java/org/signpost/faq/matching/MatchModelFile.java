package org.signpost.faq.matching;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.signpost.platform.ConfigurationException;

/** Reads and writes a {@link MatchModel}. The same model always gives the same bytes. */
public final class MatchModelFile {
    /** The file's name in the folder of models. */
    public static final String NAME = "matching.bin";

    private static final int MAGIC = 0x5350_4d31;
    private static final int MOST = 1_000_000;

    private MatchModelFile() {}

    /** Writes the model into a folder. */
    public static void write(MatchModel model, Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(MAGIC);
            out.writeUTF(model.id());
            texts(out, model.terms().stems());
            for (int i = 0; i < model.terms().size(); i++) {
                out.writeFloat(model.terms().rarity(i));
            }
            floats(out, model.centre());
            for (Mode mode : Mode.values()) {
                weights(out, model.weights(mode));
            }
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve(NAME), bytes.toByteArray());
    }

    private static void weights(DataOutputStream out, Weights weights) throws IOException {
        EntryModel entries = weights.entries();
        texts(out, entries.slugs());
        floats(out, entries.bias());
        for (int i = 0; i < entries.bias().length; i++) {
            floats(out, entries.dense()[i]);
            floats(out, entries.sparse()[i]);
        }
        doubles(out, weights.likeness());
        for (double number : List.of(
                weights.learned(),
                weights.alike(),
                weights.topic(),
                weights.newEntryShift(),
                weights.newEntrySlope())) {
            out.writeDouble(number);
        }
        doubles(out, weights.covered());
        doubles(out, weights.right());
        out.writeDouble(weights.uncoveredBelow());
        out.writeDouble(weights.matchedFrom());
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static void floats(DataOutputStream out, float[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (float number : numbers) {
            out.writeFloat(number);
        }
    }

    private static void doubles(DataOutputStream out, double[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    /** Reads the model in a folder. */
    public static MatchModel read(Path folder) {
        try (InputStream stream = Files.newInputStream(folder.resolve(NAME))) {
            return read(stream);
        } catch (IOException e) {
            throw new ConfigurationException("There is no model for matching in " + folder + ".", e);
        }
    }

    /**
     * Reads a model.
     *
     * @throws IOException where it is none
     */
    public static MatchModel read(InputStream stream) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new InflaterInputStream(stream), 1 << 16))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a model for matching");
            }
            String id = in.readUTF();
            List<String> stems = texts(in);
            float[] rarity = new float[stems.size()];
            for (int i = 0; i < rarity.length; i++) {
                rarity[i] = in.readFloat();
            }
            float[] centre = floats(in);
            Map<Mode, Weights> modes = new EnumMap<>(Mode.class);
            for (Mode mode : Mode.values()) {
                modes.put(mode, weights(in));
            }
            return new MatchModel(id, new Terms(stems, rarity), centre, modes);
        }
    }

    private static Weights weights(DataInputStream in) throws IOException {
        List<String> slugs = texts(in);
        float[] bias = floats(in);
        float[][] dense = new float[bias.length][];
        float[][] sparse = new float[bias.length][];
        for (int i = 0; i < bias.length; i++) {
            dense[i] = floats(in);
            sparse[i] = floats(in);
        }
        return new Weights(
                new EntryModel(slugs, bias, dense, sparse),
                doubles(in),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                doubles(in),
                doubles(in),
                in.readDouble(),
                in.readDouble());
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("not a model for matching: a list of " + count);
        }
        return count;
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int count = count(in);
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    private static float[] floats(DataInputStream in) throws IOException {
        float[] numbers = new float[count(in)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readFloat();
        }
        return numbers;
    }

    private static double[] doubles(DataInputStream in) throws IOException {
        double[] numbers = new double[count(in)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readDouble();
        }
        return numbers;
    }
}
