package org.signpost.ingest;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.signpost.comment.Comments;

/** A press release of an invented organisation with its comments, so that a newcomer sees the desk at work. */
@Singleton
public class SampleThread {
    /** The site that the sample belongs to. */
    static final String SITE = "sample";

    /** The invented organisation. */
    static final String ORGANISATION = "Harbor Families Network";

    private static final String PAGE = "/sample/press-release.html";

    private final CommentImporter commentImporter;
    private final Comments comments;

    SampleThread(CommentImporter commentImporter, Comments comments) {
        this.commentImporter = commentImporter;
        this.comments = comments;
    }

    /** Brings the sample in where there is no comment of any site yet, and says whether it did. */
    public boolean ingestIfEmpty() {
        if (comments.any()) {
            return false;
        }
        try (InputStream page = SampleThread.class.getResourceAsStream(PAGE)) {
            byte[] html = Objects.requireNonNull(page, PAGE + " is missing").readAllBytes();
            ImportSource source = ImportSource.bytes("press-release.html", html, Optional.of("html"));
            commentImporter.ingest(source, new CommentImporter.Target(SITE, ORGANISATION), count -> {});
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
