package org.signpost.triage.learned;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.signpost.triage.Kind;
import org.signpost.triage.Topic;

/** Reads what {@link BundleWriter} wrote. */
public final class BundleReader {
    static final int MAGIC = 0x53505431;

    private final ByteBuffer in;

    private BundleReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    /**
     * The bundle in these bytes.
     *
     * @throws IOException where they are no bundle, or not a whole one
     */
    public static Bundle read(byte[] bytes) throws IOException {
        try {
            return new BundleReader(bytes).bundle();
        } catch (BufferUnderflowException | IllegalArgumentException | NegativeArraySizeException e) {
            throw new IOException("these bytes are no models of this version", e);
        }
    }

    private Bundle bundle() {
        if (in.getInt() != MAGIC) {
            throw new IllegalArgumentException("wrong beginning");
        }
        int size = count();
        List<String> terms = new ArrayList<>(size);
        float[] rarity = new float[size];
        for (int i = 0; i < size; i++) {
            terms.add(text());
            rarity[i] = in.getFloat();
        }
        float[] centre = floats();
        int topics = count();
        List<float[]> descriptions = new ArrayList<>(topics);
        for (int i = 0; i < topics; i++) {
            descriptions.add(floats());
        }
        ModelSet full = set();
        ModelSet words = set();
        require(full, size);
        require(words, size);
        return new Bundle(new Vocabulary(terms, rarity), centre, descriptions, full, words);
    }

    /** Models of another vocabulary or of other signals would give wrong answers without a word. */
    private static void require(ModelSet set, int terms) {
        LinearModel model = set.needsAnswer().model();
        if (model.terms().length != terms
                || model.signals().length != Signals.all().size()) {
            throw new IllegalArgumentException("the models were trained for another version of the program");
        }
    }

    private ModelSet set() {
        YesNo needsAnswer = yesNo();
        double sentenceShare = in.getDouble();
        YesNo urgent = yesNo();
        Map<Kind, LinearModel> kinds = new EnumMap<>(Kind.class);
        for (int left = count(); left > 0; left--) {
            kinds.put(Kind.ofSlug(text()), linear());
        }
        Map<Topic, YesNo> topics = new EnumMap<>(Topic.class);
        for (int left = count(); left > 0; left--) {
            topics.put(Topic.ofSlug(text()).orElseThrow(IllegalArgumentException::new), yesNo());
        }
        return new ModelSet(needsAnswer, sentenceShare, kinds, topics, urgent);
    }

    private YesNo yesNo() {
        LinearModel model = linear();
        Platt platt = new Platt(in.getDouble(), in.getDouble());
        return new YesNo(model, platt, in.getDouble(), in.getDouble(), in.getDouble());
    }

    private LinearModel linear() {
        return new LinearModel(in.getFloat(), floats(), floats(), floats(), floats());
    }

    private float[] floats() {
        float[] values = new float[count()];
        in.asFloatBuffer().get(values);
        in.position(in.position() + values.length * Float.BYTES);
        return values;
    }

    private int count() {
        int count = in.getInt();
        if (count < 0 || count > in.remaining()) {
            throw new IllegalArgumentException("wrong count " + count);
        }
        return count;
    }

    private String text() {
        byte[] bytes = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
