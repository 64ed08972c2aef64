package org.signpost.ingest;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.comment.Post;
import org.signpost.comment.PostId;
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
    private final ImportedComments imported;
    private final Sites sites;
    private final Comments comments;
    private final Posts posts;
    private final Clock clock;

    ImportBatches(
            ImportRuns runs, ImportedComments imported, Sites sites, Comments comments, Posts posts, Clock clock) {
        this.runs = runs;
        this.imported = imported;
        this.sites = sites;
        this.comments = comments;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * Where an import goes.
     *
     * @param isNew whether the site was added for it
     */
    record Place(Site site, boolean isNew) {}

    /** The site of this name, added where there is none; from now on it answers as this organisation, where one is named. */
    @Transactional
    Place place(String name, @Nullable String organisation) {
        String shown = organisation == null || organisation.isBlank() ? name : organisation.strip();
        int added = sites.add(name, shown, null, Locale.ENGLISH.getLanguage(), clock.instant());
        if (added == 0 && !shown.equals(name)) {
            sites.rename(name, shown);
        }
        return new Place(sites.findByName(name).orElseThrow(), added == 1);
    }

    /** Begins the import of this input for this site, or goes on with it. */
    @Transactional
    ImportRun open(Place place, String source, String digest, String owner) {
        runs.open(place.site().id(), place.isNew(), source, digest, owner, clock.instant());
        return runs.findByOwnerAndFinishedAtIsNull(owner).orElseThrow();
    }

    /**
     * Stores some comments and notes it; gives how many there are new.
     *
     * @param anyWebsite whether the site was named by a person, who knows where the comments come from
     * @throws ImportTakenOverException where another process goes on with this import
     * @throws ImportCancelledException where a person cancelled it
     */
    @Transactional
    int store(ImportRun run, Site site, List<FoundComments.Item> items, boolean anyWebsite) {
        List<CommentId> added = new ArrayList<>();
        long revised = 0;
        KnownPosts knownPosts = new KnownPosts(posts, comments, site, anyWebsite);
        KnownComments knownComments = new KnownComments(comments);
        for (FoundComments.Item item : items) {
            Post post = knownPosts.post(item);
            switch (comments.store(post, knownComments.known(post, item.comment()))) {
                case Comments.Stored.New(CommentId id) -> added.add(id);
                case Comments.Stored.Revised edited -> revised++;
                case Comments.Stored.Unchanged same -> {}
            }
        }
        if (!added.isEmpty()) {
            imported.noteComments(run.id(), added);
        }
        if (!knownPosts.added().isEmpty()) {
            imported.notePosts(run.id(), knownPosts.added());
        }
        long same = items.size() - added.size() - revised;
        if (runs.advance(run.id(), run.owner(), added.size(), revised, same, clock.instant()) == 0) {
            throw stopped(run);
        }
        return added.size();
    }

    /** Another process may have taken the import over and be through with it already; else a person ended it. */
    private RuntimeException stopped(ImportRun run) {
        ImportState now = runs.findById(run.id()).map(ImportRun::state).orElse(ImportState.RUNNING);
        return switch (now) {
            case RUNNING, DONE -> new ImportTakenOverException(run.id());
            case CANCELLED, TAKING_BACK, TAKEN_BACK -> new ImportCancelledException();
        };
    }

    /** Ends an import that runs; what it has stored stays. */
    @Transactional
    void cancel(ImportRunId run) {
        runs.cancel(run, clock.instant());
    }

    /** How many comments are stored of the thread that the import was of; 0 where it was of none or several. */
    @Transactional(readOnly = true)
    long storedOfThread(ImportRunId id) {
        return runs.findById(id)
                .map(ImportRun::postId)
                .map(comments::shownUnder)
                .orElse(0L);
    }

    /** Forgets an import that has stored nothing. */
    @Transactional
    void discard(ImportRun run) {
        runs.discard(run.id(), run.owner());
    }

    /**
     * Notes the end of an import, and what it could not read and left out.
     *
     * @param anyWebsite as {@link #store}
     */
    @Transactional
    ImportRun finish(ImportRun run, Site site, BatchingSink sink, @Nullable String format, boolean anyWebsite) {
        PostId thread = sink.onlyThread()
                .map(item -> new KnownPosts(posts, comments, site, anyWebsite)
                        .post(item)
                        .id())
                .orElse(null);
        int finished = runs.finish(
                run.id(), run.owner(), format, sink.announced(), sink.unreadableCount(), thread, clock.instant());
        if (finished == 0) {
            throw stopped(run);
        }
        int seq = 0;
        for (UnreadablePart item : sink.unreadable()) {
            runs.addUnreadable(run.id(), ++seq, item.place(), item.reason());
        }
        sink.leftOut().forEach(some -> runs.addLeftOut(run.id(), some.reason(), some.count()));
        int remarked = 0;
        for (String remark : sink.remarks()) {
            runs.addRemark(run.id(), ++remarked, remark);
        }
        return runs.findById(run.id()).orElseThrow();
    }
}
