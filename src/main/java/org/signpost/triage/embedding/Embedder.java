package org.signpost.triage.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.Sha256;
import org.signpost.platform.TextExcerpt;
import org.signpost.triage.text.NormalForm;
import org.signpost.triage.text.WordPieceTokeniser;

/**
 * Turns a text into 384 numbers such that texts of like meaning lie close together: a small English sentence model, run
 * in this process. Only the first {@value #MAX_PIECES} word pieces are read. Safe for use by several threads.
 */
public final class Embedder {
    /** The length of an embedding. */
    public static final int SIZE = 384;

    private static final int MAX_PIECES = 256;
    private static final int MAX_TEXT = 4_000;
    private static final int CACHED = 4_096;

    private final SentenceModel sentenceModel;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieceTokeniser wordPiece;
    private final String model;
    private final KnownEmbeddings known;
    private final EmbeddingCache cache;

    private Embedder(
            SentenceModel sentenceModel,
            OrtEnvironment environment,
            OrtSession session,
            WordPieceTokeniser wordPiece,
            String model,
            KnownEmbeddings known,
            int cached) {
        this.sentenceModel = sentenceModel;
        this.environment = environment;
        this.session = session;
        this.wordPiece = wordPiece;
        this.model = model;
        this.known = known;
        this.cache = new EmbeddingCache(cached);
    }

    /** One model of this process, loaded at the first call. */
    private static final class Bge {
        static final Embedder EMBEDDER = open(SentenceModel.BGE_SMALL);
    }

    /** The other. */
    private static final class E5 {
        static final Embedder EMBEDDER = open(SentenceModel.E5_SMALL);
    }

    /**
     * {@link SentenceModel#BGE_SMALL}; loaded once, shared by all.
     *
     * @throws IllegalStateException where the model or its runtime does not work on this machine
     */
    public static Embedder load() {
        return load(SentenceModel.BGE_SMALL);
    }

    /**
     * A model that comes with the program; loaded once, shared by all.
     *
     * @throws IllegalStateException where the model or its runtime does not work on this machine
     */
    public static Embedder load(SentenceModel sentenceModel) {
        try {
            return switch (sentenceModel) {
                case BGE_SMALL -> Bge.EMBEDDER;
                case E5_SMALL -> E5.EMBEDDER;
            };
        } catch (LinkageError e) {
            throw new IllegalStateException("the embedding model does not work on this machine", e);
        }
    }

    private static Embedder open(SentenceModel sentenceModel) {
        try (InputStream model = resource(sentenceModel.model());
                InputStream tokenizer = resource(sentenceModel.tokenizer());
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            byte[] weights = model.readAllBytes();
            OrtSession session = environment.createSession(weights, options);
            String name = sentenceModel.model().substring(1) + " of " + weights.length + " bytes";
            return new Embedder(
                    sentenceModel,
                    environment,
                    session,
                    WordPieceTokeniser.read(tokenizer),
                    name,
                    KnownEmbeddings.shipped(sentenceModel, name),
                    CACHED);
        } catch (IOException | OrtException e) {
            throw new IllegalStateException("the embedding model cannot be loaded", e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = Embedder.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("no " + name + " on the classpath");
        }
        return stream;
    }

    /** The embedding of a text: {@value #SIZE} numbers, of unit length. The caller must not change the array's content. */
    public float[] embed(String text) {
        String plain = plain(text);
        EmbeddingCache.Key key = EmbeddingCache.Key.of(plain);
        float[] shipped = known.find(key);
        float[] found = shipped == null ? cache.find(key) : shipped;
        if (found != null) {
            return found;
        }
        float[] embedding = run(plain);
        cache.keep(key, embedding);
        return embedding;
    }

    /**
     * The same model for training, which comes back to many texts and computes all of them anew: it keeps this many
     * embeddings, 1.6 KB each.
     */
    public Embedder keeping(int texts) {
        return new Embedder(sentenceModel, environment, session, wordPiece, model, KnownEmbeddings.NONE, texts);
    }

    /** Says which model this is, in one line. */
    String model() {
        return model;
    }

    /** The embeddings that come with the program and are looked up instead of computed. */
    public KnownEmbeddings known() {
        return known;
    }

    /** By what the embedding of a text is found. */
    static EmbeddingCache.Key key(String text) {
        return EmbeddingCache.Key.of(plain(text));
    }

    /** The same, computed although it may be known: for measuring. */
    public float[] compute(String text) {
        return run(plain(text));
    }

    private static String plain(String text) {
        return TextExcerpt.beginning(NormalForm.of(TextExcerpt.beginning(text, MAX_TEXT)), MAX_TEXT);
    }

    private float[] run(String plain) {
        long[] pieces = wordPiece.pieces(sentenceModel.prefix() + plain, MAX_PIECES);
        long[] shape = {1, pieces.length};
        long[] ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.allocate(pieces.length), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            FloatBuffer hidden = ((OnnxTensor) result.get(0)).getFloatBuffer();
            return unit(sentenceModel.mean() ? mean(hidden, pieces.length) : piece(hidden));
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model failed on " + pieces.length + " pieces", e);
        }
    }

    private static float[] piece(FloatBuffer hidden) {
        float[] next = new float[SIZE];
        hidden.get(next);
        return next;
    }

    private static float[] mean(FloatBuffer hidden, int pieces) {
        float[] mean = new float[SIZE];
        for (int i = 0; i < pieces; i++) {
            float[] next = piece(hidden);
            for (int j = 0; j < SIZE; j++) {
                mean[j] += next[j] / pieces;
            }
        }
        return mean;
    }

    private static float[] unit(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += (double) value * value;
        }
        float length = (float) Math.sqrt(sum);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    /** The cosine of two embeddings of unit length, -1 to 1. */
    public static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    /** The embeddings of the texts seen last, found by a hash of the text. Safe for use by several threads. */
    public static final class EmbeddingCache {
        /** Half of a SHA-256. */
        public record Key(long high, long low) {
            public static Key of(String text) {
                ByteBuffer hash = ByteBuffer.wrap(Sha256.of(text));
                return new Key(hash.getLong(), hash.getLong());
            }
        }

        private final Map<Key, float[]> embeddings;

        EmbeddingCache(int size) {
            this.embeddings = new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, float[]> eldest) {
                    return size() > size;
                }
            };
        }

        synchronized float @Nullable [] find(Key key) {
            return embeddings.get(key);
        }

        synchronized void keep(Key key, float[] embedding) {
            embeddings.put(key, embedding);
        }
    }
}
