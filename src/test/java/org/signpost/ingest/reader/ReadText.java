package org.signpost.ingest.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.SeenMoment;
import org.signpost.ingest.reader.table.NamedColumns;

/** Reads what a test wrote. */
public final class ReadText {
    private ReadText() {}

    public static FoundComments of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), "");
    }

    public static FoundComments of(String text, String name) {
        return of(text.getBytes(StandardCharsets.UTF_8), name);
    }

    /** As seen at this moment. */
    public static FoundComments of(String text, String name, SeenMoment seen) {
        try {
            return CommentReaders.read(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    name,
                    Optional.empty(),
                    NamedColumns.NONE,
                    seen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As what somebody says that it is. */
    public static FoundComments of(String text, InputFormat format) {
        return of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "x", Optional.of(format.label()));
    }

    public static FoundComments of(byte[] bytes, String name) {
        return of(new ByteArrayInputStream(bytes), name);
    }

    public static FoundComments of(InputStream in, String name) {
        return of(in, name, Optional.empty());
    }

    private static FoundComments of(InputStream in, String name, Optional<String> format) {
        try {
            return CommentReaders.read(in, name, format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** "author: text" of each comment. */
    public static List<String> lines(FoundComments found) {
        return found.comments().stream()
                .map(comment -> comment.author() + ": " + comment.text().replace("\n", "|"))
                .toList();
    }

    /** The posts, each once. */
    public static List<IncomingPost> posts(FoundComments found) {
        return found.items().stream().map(FoundComments.Item::post).distinct().toList();
    }

    public static IncomingComment by(FoundComments found, String author) {
        return found.comments().stream()
                .filter(comment -> comment.author().equals(author))
                .findFirst()
                .orElseThrow();
    }
}
