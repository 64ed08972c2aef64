package org.signpost.ingest.found;

import java.io.IOException;
import java.io.Reader;

/** Reads one format. One object reads one input. */
public interface FormatReader {
    /**
     * Hands on what it finds. Whatever the input holds, this ends without an exception and in bounded memory.
     *
     * @param in text without control characters and lone surrogates
     * @param name of the file, for titles; may be blank
     */
    void read(Reader in, String name, CommentSink sink) throws IOException;
}
