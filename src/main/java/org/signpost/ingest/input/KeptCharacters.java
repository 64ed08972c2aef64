package org.signpost.ingest.input;

import java.io.IOException;
import java.io.Reader;

/** The text without the characters that a rule leaves out; the rule sees each character once, in order. */
public final class KeptCharacters extends Reader {
    private final Reader in;
    private final Rule rule;

    /** Says of each character whether it is kept. */
    @FunctionalInterface
    public interface Rule {
        boolean keeps(char next);
    }

    public KeptCharacters(Reader in, Rule rule) {
        this.in = in;
        this.rule = rule;
    }

    @Override
    public int read(char[] buffer, int offset, int wanted) throws IOException {
        int kept = 0;
        for (int read = 0; kept == 0 && wanted > 0 && read >= 0; ) {
            read = in.read(buffer, offset, wanted);
            for (int i = offset; i < offset + read; i++) {
                if (rule.keeps(buffer[i])) {
                    buffer[offset + kept++] = buffer[i];
                }
            }
        }
        return kept == 0 && wanted > 0 ? -1 : kept;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
