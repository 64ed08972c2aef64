package org.signpost.triage.likeness;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.signpost.triage.Embedder;
import org.signpost.triage.Topic;

/** The form of {@code examples.bin}; the same texts give the same bytes. */
public final class KeptTexts {
    /** The file's name, beside the models. */
    public static final String FILE = "examples.bin";

    private static final int MAGIC = 0x53504531;
    private static final int MOST = 100_000;

    private KeptTexts() {}

    /** Writes {@value #FILE} into a folder, at once or not at all. */
    public static void write(List<KeptText> texts, Path folder) {
        try {
            Files.createDirectories(folder);
            Path partial = folder.resolve(FILE + ".part");
            Files.write(partial, bytes(texts));
            Files.move(partial, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(List<KeptText> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(texts.size());
            for (KeptText text : texts) {
                out.writeByte(text.topics().size());
                for (Topic topic : EnumSet.copyOf(text.topics())) {
                    out.writeUTF(topic.slug());
                }
                out.writeUTF(text.excerpt());
                out.write(text.direction());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException where these bytes are something else */
    static List<KeptText> read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int count = in.readInt() == MAGIC ? in.readInt() : -1;
            if (count < 0 || count > MOST) {
                throw new IOException("these bytes are no examples of this version");
            }
            List<KeptText> texts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                texts.add(text(in));
            }
            return texts;
        }
    }

    private static KeptText text(DataInputStream in) throws IOException {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            String slug = in.readUTF();
            topics.add(Topic.ofSlug(slug).orElseThrow(() -> new IOException("no topic " + slug)));
        }
        String excerpt = in.readUTF();
        byte[] direction = new byte[Embedder.SIZE];
        in.readFully(direction);
        return new KeptText(topics, excerpt, direction);
    }
}
