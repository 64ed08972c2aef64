package org.signpost.triage.embedding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.ModelFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the sentence models give for texts that are known beforehand, so that a start need not compute it: {@value #FILE},
 * which training writes, and what somebody has kept elsewhere. A text is found by its hash, and only for the very model that
 * the file was made with; whatever is not found is computed. Safe for use by several threads.
 */
public final class KnownEmbeddings {
    /** The file's name in the folder of models. */
    public static final String FILE = "embeddings.bin";

    private static final Logger LOG = LoggerFactory.getLogger(KnownEmbeddings.class);

    static final KnownEmbeddings NONE = new KnownEmbeddings("", Map.of());

    private static final String MODEL = ".model";
    private static final String KEYS = ".keys";
    private static final String VECTORS = ".vectors";

    private final String model;
    private final Map<Embedder.EmbeddingCache.Key, float[]> embeddings;
    private volatile Map<Embedder.EmbeddingCache.Key, float[]> kept = Map.of();

    private KnownEmbeddings(String model, Map<Embedder.EmbeddingCache.Key, float[]> embeddings) {
        this.model = model;
        this.embeddings = embeddings;
    }

    /** Those that come with the program; none where they were made with another model, or the file is damaged. */
    public static KnownEmbeddings shipped(SentenceModel sentenceModel, String model) {
        byte[] bytes = ModelFile.shipped(FILE);
        try {
            return bytes == null ? new KnownEmbeddings(model, Map.of()) : read(bytes, sentenceModel, model);
        } catch (IOException e) {
            LOG.warn("event=embeddings.unreadable reason=\"{}\"", e.getMessage());
            return new KnownEmbeddings(model, Map.of());
        }
    }

    /** @throws IOException where these bytes are no such file, or not a whole one */
    static KnownEmbeddings read(byte[] bytes, SentenceModel sentenceModel, String model) throws IOException {
        ModelFile in = ModelFile.read(FILE, bytes);
        String section = sentenceModel.name();
        if (!in.texts(section + MODEL).equals(List.of(model))) {
            return new KnownEmbeddings(model, Map.of());
        }
        ByteBuffer keys = ByteBuffer.wrap(in.bytes(section + KEYS));
        float[] vectors = in.floats(section + VECTORS);
        Map<Embedder.EmbeddingCache.Key, float[]> embeddings = new HashMap<>();
        for (int at = 0; at < vectors.length; at += Embedder.SIZE) {
            embeddings.put(
                    new Embedder.EmbeddingCache.Key(keys.getLong(), keys.getLong()),
                    Arrays.copyOfRange(vectors, at, at + Embedder.SIZE));
        }
        return new KnownEmbeddings(model, embeddings);
    }

    /** The embedding of the text of a key, or null where it is not known. */
    float @Nullable [] find(Embedder.EmbeddingCache.Key key) {
        float[] shipped = embeddings.get(key);
        return shipped == null ? kept.get(key) : shipped;
    }

    /** Which model they were made with, in one line. */
    public String model() {
        return model;
    }

    /** By what the embedding of a text is found. */
    public static Embedder.EmbeddingCache.Key key(String text) {
        return Embedder.key(text);
    }

    /** Whether the embedding of a text comes with the program. */
    public boolean isShipped(Embedder.EmbeddingCache.Key key) {
        return embeddings.containsKey(key);
    }

    /** Whether the embedding of a text need not be computed. */
    public boolean has(String text) {
        return find(key(text)) != null;
    }

    /** Knows these too, in the place of those that were given before; the arrays must not change any more. */
    public void keep(Map<Embedder.EmbeddingCache.Key, float[]> others) {
        kept = Map.copyOf(others);
    }

    /** Writes the embeddings of texts by every model into a folder; the same texts give the same file. */
    public static void write(Collection<String> texts, Path folder) {
        file(texts).write(folder);
    }

    static ModelFile.Writer file(Collection<String> texts) {
        List<String> different = texts.stream().distinct().toList();
        ModelFile.Writer out = new ModelFile.Writer(FILE);
        for (SentenceModel sentenceModel : SentenceModel.values()) {
            put(out, sentenceModel.name(), different, Embedder.load(sentenceModel));
        }
        return out;
    }

    private static void put(ModelFile.Writer out, String at, List<String> different, Embedder embedder) {
        ByteBuffer keys = ByteBuffer.allocate(different.size() * 2 * Long.BYTES);
        float[] vectors = new float[different.size() * Embedder.SIZE];
        for (int i = 0; i < different.size(); i++) {
            Embedder.EmbeddingCache.Key key = Embedder.key(different.get(i));
            keys.putLong(key.high()).putLong(key.low());
            System.arraycopy(embedder.compute(different.get(i)), 0, vectors, i * Embedder.SIZE, Embedder.SIZE);
        }
        out.put(at + MODEL, List.of(embedder.model()))
                .put(at + KEYS, keys.array())
                .put(at + VECTORS, vectors);
    }
}
