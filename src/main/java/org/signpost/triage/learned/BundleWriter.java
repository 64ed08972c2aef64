package org.signpost.triage.learned;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.signpost.triage.Kind;
import org.signpost.triage.Topic;

/** Writes a {@link Bundle} for {@link BundleReader}; the same bundle gives the same bytes. */
public final class BundleWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private BundleWriter() {}

    /** Writes the file at once or not at all. */
    public static void write(Bundle bundle, Path file) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        Files.write(partial, bytes(bundle));
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The file's content. */
    public static byte[] bytes(Bundle bundle) {
        BundleWriter writer = new BundleWriter();
        try {
            writer.bundle(bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.bytes.toByteArray();
    }

    private void bundle(Bundle bundle) throws IOException {
        out.writeInt(BundleReader.MAGIC);
        Vocabulary vocabulary = bundle.vocabulary();
        out.writeInt(vocabulary.size());
        for (int i = 0; i < vocabulary.size(); i++) {
            text(vocabulary.term(i));
            out.writeFloat(vocabulary.rarity(i));
        }
        floats(bundle.centre());
        out.writeInt(bundle.descriptions().size());
        for (float[] description : bundle.descriptions()) {
            floats(description);
        }
        set(bundle.full());
        set(bundle.words());
    }

    private void set(ModelSet set) throws IOException {
        yesNo(set.needsAnswer());
        out.writeDouble(set.sentenceShare());
        yesNo(set.urgent());
        out.writeInt(set.kinds().size());
        for (Map.Entry<Kind, LinearModel> kind : set.kinds().entrySet()) {
            text(kind.getKey().slug());
            linear(kind.getValue());
        }
        out.writeInt(set.topics().size());
        for (Map.Entry<Topic, YesNo> topic : set.topics().entrySet()) {
            text(topic.getKey().slug());
            yesNo(topic.getValue());
        }
    }

    private void yesNo(YesNo decision) throws IOException {
        linear(decision.model());
        out.writeDouble(decision.platt().slope());
        out.writeDouble(decision.platt().shift());
        out.writeDouble(decision.threshold());
        out.writeDouble(decision.sure());
        out.writeDouble(decision.surelyNot());
    }

    private void linear(LinearModel model) throws IOException {
        out.writeFloat(model.bias());
        floats(model.embedding());
        floats(model.likeness());
        floats(model.signals());
        floats(model.terms());
    }

    private void text(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(utf8.length);
        out.write(utf8);
    }

    private void floats(float[] values) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }
}
