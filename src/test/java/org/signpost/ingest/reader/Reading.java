package org.signpost.ingest.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.signpost.comment.IncomingComment;

/** Reads what a test wrote. */
final class Reading {
    private Reading() {}

    static Found of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), "");
    }

    static Found of(String text, String name) {
        return of(text.getBytes(StandardCharsets.UTF_8), name);
    }

    /** As what somebody says that it is. */
    static Found of(String text, Format format) {
        return of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "x", Optional.of(format.label()));
    }

    static Found of(byte[] bytes, String name) {
        return of(new ByteArrayInputStream(bytes), name);
    }

    static Found of(InputStream in, String name) {
        return of(in, name, Optional.empty());
    }

    private static Found of(InputStream in, String name, Optional<String> format) {
        try {
            return Readers.read(in, name, format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** "author: text" of each comment. */
    static java.util.List<String> lines(Found found) {
        return found.comments().stream()
                .map(comment -> comment.author() + ": " + comment.text().replace("\n", "|"))
                .toList();
    }

    static IncomingComment by(Found found, String author) {
        return found.comments().stream()
                .filter(comment -> comment.author().equals(author))
                .findFirst()
                .orElseThrow();
    }
}
