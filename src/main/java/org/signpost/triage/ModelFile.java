package org.signpost.triage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The form of all files of models: what the file holds, its version, a checksum, and compressed sections of numbers or texts,
 * each found by its name. Whatever is no such file, or not a whole one, is refused when it is opened.
 */
public final class ModelFile {
    private static final int MAGIC = 0x5350_4d46;
    private static final int VERSION = 1;
    private static final int MOST_SECTIONS = 10_000;
    private static final int LONGEST_SECTION = 100_000_000;

    private final String name;
    private final Map<String, byte[]> sections;

    private ModelFile(String name, Map<String, byte[]> sections) {
        this.name = name;
        this.sections = sections;
    }

    /**
     * Opens a file.
     *
     * @param name of the file, which it holds as well
     * @throws IOException where it is damaged, of another version, or another file
     */
    public static ModelFile read(String name, byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC || !in.readUTF().equals(name) || in.readInt() != VERSION) {
                throw new IOException(name + " is no such file of this version; run the command train");
            }
            long checksum = in.readLong();
            byte[] packed = in.readAllBytes();
            if (checksum(packed) != checksum) {
                throw new IOException(name + " is damaged; run the command train");
            }
            return new ModelFile(name, sections(packed));
        } catch (EOFException e) {
            throw new IOException(name + " is damaged; run the command train", e);
        }
    }

    private static Map<String, byte[]> sections(byte[] packed) throws IOException {
        Map<String, byte[]> sections = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            for (int left = count(in.readInt(), MOST_SECTIONS); left > 0; left--) {
                String section = in.readUTF();
                byte[] content = new byte[count(in.readInt(), LONGEST_SECTION)];
                in.readFully(content);
                sections.put(section, content);
            }
        }
        return sections;
    }

    private static int count(int count, int most) throws IOException {
        if (count < 0 || count > most) {
            throw new IOException("a file of models cannot hold " + count + " of these");
        }
        return count;
    }

    private static long checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }

    /** A file beside the program, or null where it is not there. */
    public static byte @Nullable [] shipped(String name) {
        try (InputStream stream = ModelFile.class.getResourceAsStream("/models/" + name)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of a section; the last parts of its name may stand apart. */
    public byte[] bytes(String section) throws IOException {
        byte[] content = sections.get(section);
        if (content == null) {
            throw new IOException(name + " has no " + section + "; run the command train");
        }
        return content;
    }

    /** The numbers of a section. */
    public float[] floats(String section) throws IOException {
        byte[] content = bytes(section);
        float[] numbers = new float[content.length / Float.BYTES];
        ByteBuffer.wrap(content).asFloatBuffer().get(numbers);
        return numbers;
    }

    /** The numbers of a section of so many. */
    public double[] doubles(String section) throws IOException {
        byte[] content = bytes(section);
        double[] numbers = new double[content.length / Double.BYTES];
        ByteBuffer.wrap(content).asDoubleBuffer().get(numbers);
        return numbers;
    }

    /** The lines of a section. */
    public List<String> texts(String section) throws IOException {
        byte[] content = bytes(section);
        return content.length == 0
                ? List.of()
                : List.of(new String(content, 0, content.length - 1, StandardCharsets.UTF_8).split("\n", -1));
    }

    /** Collects sections; the same ones give the same bytes. */
    public static final class Writer {
        private final String name;
        private final Map<String, byte[]> sections = new LinkedHashMap<>();

        /** @param name of the file */
        public Writer(String name) {
            this.name = name;
        }

        /** Adds a section of any content. */
        public Writer put(String section, byte[] content) {
            if (sections.put(section, content) != null) {
                throw new IllegalArgumentException("two sections named " + section);
            }
            return this;
        }

        /** Adds a section of numbers. */
        public Writer put(String section, float[] numbers) {
            ByteBuffer content = ByteBuffer.allocate(numbers.length * Float.BYTES);
            content.asFloatBuffer().put(numbers);
            return put(section, content.array());
        }

        /** Adds a section of numbers. */
        public Writer put(String section, double... numbers) {
            ByteBuffer content = ByteBuffer.allocate(numbers.length * Double.BYTES);
            content.asDoubleBuffer().put(numbers);
            return put(section, content.array());
        }

        /** Adds a section of texts, each of one line. */
        public Writer put(String section, List<String> texts) {
            StringBuilder lines = new StringBuilder();
            for (String text : texts) {
                if (text.indexOf('\n') >= 0) {
                    throw new IllegalArgumentException("a text of two lines in " + section);
                }
                lines.append(text).append('\n');
            }
            return put(section, lines.toString().getBytes(StandardCharsets.UTF_8));
        }

        /** The content of the file. */
        public byte[] bytes() {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(file)) {
                try (DataOutputStream body = new DataOutputStream(new DeflaterOutputStream(packed))) {
                    body.writeInt(sections.size());
                    for (Map.Entry<String, byte[]> section : sections.entrySet()) {
                        body.writeUTF(section.getKey());
                        body.writeInt(section.getValue().length);
                        body.write(section.getValue());
                    }
                }
                out.writeInt(MAGIC);
                out.writeUTF(name);
                out.writeInt(VERSION);
                out.writeLong(checksum(packed.toByteArray()));
                packed.writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return file.toByteArray();
        }

        /** Writes the file into a folder, at once or not at all. */
        public void write(Path folder) {
            try {
                Files.createDirectories(folder);
                Path partial = folder.resolve(name + ".part");
                Files.write(partial, bytes());
                Files.move(partial, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
