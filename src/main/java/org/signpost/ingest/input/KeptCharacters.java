package org.signpost.ingest.input;

import java.io.IOException;
import java.io.Reader;
import java.util.function.IntPredicate;

/** The text without the characters that a rule leaves out; the rule sees each character once, in order. */
public final class KeptCharacters extends Reader {
    private final Reader in;
    private final IntPredicate kept;

    public KeptCharacters(Reader in, IntPredicate kept) {
        this.in = in;
        this.kept = kept;
    }

    @Override
    public int read(char[] buffer, int offset, int wanted) throws IOException {
        int length = 0;
        for (int read = 0; length == 0 && wanted > 0 && read >= 0; ) {
            read = in.read(buffer, offset, wanted);
            for (int i = offset; i < offset + read; i++) {
                if (kept.test(buffer[i])) {
                    buffer[offset + length++] = buffer[i];
                }
            }
        }
        return length == 0 && wanted > 0 ? -1 : length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
