package org.signpost.ingest;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comments;
import org.signpost.comment.Post;
import org.signpost.comment.Posts;
import org.signpost.comment.Site;
import org.signpost.comment.Sites;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.BatchingSink;
import org.signpost.ingest.reader.FoundComments;

/** The steps of an import, each one transaction: comments are stored together with the note how far the import is. */
@Singleton
class ImportBatches {
    private final ImportRuns runs;
    private final Sites sites;
    private final Comments comments;
    private final Posts posts;
    private final Clock clock;

    ImportBatches(ImportRuns runs, Sites sites, Comments comments, Posts posts, Clock clock) {
        this.runs = runs;
        this.sites = sites;
        this.comments = comments;
        this.posts = posts;
        this.clock = clock;
    }

    /** The site of this name, added where there is none. */
    @Transactional
    Site site(String name, @Nullable String organisation) {
        String shown = organisation == null || organisation.isBlank() ? name : organisation.strip();
        sites.add(name, shown, null, Locale.ENGLISH.getLanguage(), clock.instant());
        return sites.findByName(name).orElseThrow();
    }

    /** Begins the import of this input for this site, or goes on with it. */
    @Transactional
    ImportRun open(Site site, String source, String digest, String owner) {
        runs.open(site.id(), source, digest, owner, clock.instant());
        return runs.findByOwnerAndFinishedAtIsNull(owner).orElseThrow();
    }

    /**
     * Stores some comments and notes it.
     *
     * @param anyWebsite whether the site was named by a person, who knows where the comments come from
     * @throws ImportTakenOverException where another process goes on with this import
     */
    @Transactional
    void store(ImportRun run, Site site, List<FoundComments.Item> items, boolean anyWebsite) {
        long stored = 0;
        long revised = 0;
        KnownPosts knownPosts = new KnownPosts(posts, comments, site, anyWebsite);
        KnownComments knownComments = new KnownComments(comments);
        for (FoundComments.Item item : items) {
            Post post = knownPosts.post(item);
            switch (comments.store(post, knownComments.known(post, item.comment()))) {
                case Comments.Stored.New added -> stored++;
                case Comments.Stored.Revised edited -> revised++;
                case Comments.Stored.Unchanged same -> {}
            }
        }
        long same = items.size() - stored - revised;
        if (runs.advance(run.id(), run.owner(), stored, revised, same, clock.instant()) == 0) {
            throw new ImportTakenOverException(run.id());
        }
    }

    /** Forgets an import that has stored nothing. */
    @Transactional
    void discard(ImportRun run) {
        runs.discard(run.id(), run.owner());
    }

    /** Notes the end of an import, and what it could not read and left out. */
    @Transactional
    ImportRun finish(ImportRun run, BatchingSink sink, @Nullable String format) {
        if (runs.finish(run.id(), run.owner(), format, sink.announced(), sink.unreadableCount(), clock.instant())
                == 0) {
            throw new ImportTakenOverException(run.id());
        }
        int seq = 0;
        for (UnreadablePart item : sink.unreadable()) {
            runs.addUnreadable(run.id(), ++seq, item.place(), item.reason());
        }
        sink.leftOut().forEach(some -> runs.addLeftOut(run.id(), some.reason(), some.count()));
        return runs.findById(run.id()).orElseThrow();
    }
}
