package org.signpost.ingest.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.SiteId;
import org.signpost.platform.CrashPoint;
import org.signpost.wordpress.SiteAnswer;
import org.signpost.wordpress.SiteComment;
import org.signpost.wordpress.SiteCommentPage;
import org.signpost.wordpress.SiteLogin;
import org.signpost.wordpress.SitePost;
import org.signpost.wordpress.WordPressClient;
import org.signpost.wordpress.connection.SiteTurn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One turn at one site: first what is new, then more of what is old, then what is due to be looked at. It ends early where the
 * site gives no answer, or has been asked long enough, so that others have their turn.
 */
final class SiteVisit {
    private static final Logger LOG = LoggerFactory.getLogger(SiteVisit.class);
    private static final Duration LONGEST = Duration.ofSeconds(80);
    private static final int MOST_ASKED = 40;
    private static final int LOOKS = 5;
    private static final int OLD_PAGES = 5;
    private static final Duration STAFF = Duration.ofDays(1);
    /** In a row; after so many, it is not the moment. */
    private static final int FAILURES = 3;

    private static final String HIDDEN =
            "The site counts comments that it does not show to our account. Give the account a"
                    + " role that may moderate and edit the posts of others, such as Editor; then everything is read once more.";

    private final SiteTurn turn;
    private final WordPressClient client;
    private final SyncWriter writer;
    private final SeenComments seenComments;
    private final Clock clock;
    private final SiteId site;
    private final Instant began;
    private SiteSync sync;
    private int asked;
    private int added;
    private int changed;

    SiteVisit(
            SiteTurn turn,
            SiteSync sync,
            WordPressClient client,
            SyncWriter writer,
            SeenComments seenComments,
            Clock clock) {
        this.turn = turn;
        this.client = client;
        this.writer = writer;
        this.seenComments = seenComments;
        this.clock = clock;
        this.sync = sync;
        site = turn.connection().siteId();
        began = clock.instant();
    }

    /** How a step of a visit ended. */
    private enum Step {
        DONE,
        /** There is more of it. */
        MORE,
        /** The site gave no answer, or is to be left alone now. */
        STOP
    }

    /**
     * What came of a visit.
     *
     * @param polled whether everything new was read
     * @param openAreDue whether the comments that somebody may act on were put up for a look
     * @param more whether there is more to do, so that the site is asked again soon
     */
    record VisitResult(boolean polled, boolean openAreDue, boolean more, int added, int changed) {}

    VisitResult carryOut() {
        boolean staffIsDue = isStaffDue();
        StaffReading staff = staffIsDue
                ? StaffReading.of((list, page) -> ask(login -> client.accounts(login, list, page)))
                : new StaffReading.Closed();
        if (staff instanceof StaffReading.NoAnswer) {
            return new VisitResult(false, false, false, 0, 0);
        }
        if (staff instanceof StaffReading.Told(Set<Long> accounts)) {
            writer.storeStaff(site, accounts);
        }
        Step head = readNewest();
        if (staffIsDue && head != Step.STOP && staff instanceof StaffReading.Closed) {
            writer.keepStaff(site);
        }
        if (staffIsDue && head == Step.DONE) {
            readAgainWhereSomethingIsMissing();
        }
        Step rest = head == Step.STOP ? Step.STOP : readRest();
        boolean openAreDue = rest != Step.STOP && !sync.nextSweep().isAfter(began);
        if (openAreDue) {
            seenComments.lookAtOpen(site, began);
        }
        Step looks = rest == Step.STOP ? Step.STOP : lookAgain();
        return new VisitResult(
                head != Step.STOP,
                openAreDue,
                head == Step.MORE || looks == Step.MORE || (rest != Step.STOP && !sync.complete()),
                added,
                changed);
    }

    /**
     * A comment may come in below all that are looked through for new ones: from a backup, or by a plugin that chooses numbers
     * itself. The site counts it, and once a day that is compared.
     */
    private void readAgainWhereSomethingIsMissing() {
        long known = seenComments.countBySiteId(site);
        if (sync.complete() && sync.problem() == null && sync.total() > known) {
            LOG.info("event=site.read-again site={} missing={}", site, sync.total() - known);
            store(sync.again(), List.of());
        }
    }

    private boolean isStaffDue() {
        return sync.staffReadAt() == null || !sync.staffReadAt().plus(STAFF).isAfter(began);
    }

    private boolean mayAsk() {
        return !Thread.currentThread().isInterrupted()
                && asked < MOST_ASKED
                && Duration.between(began, clock.instant()).compareTo(LONGEST) < 0;
    }

    private <T> SiteAnswer<T> ask(Function<SiteLogin, SiteAnswer<T>> question) {
        asked++;
        return turn.ask(question);
    }

    private Step readNewest() {
        DownwardWalk walk = DownwardWalk.fromTheTop(sync.floor());
        while (mayAsk()) {
            SiteCommentPage page = newest(walk.offset());
            if (page == null || !readPosts(page.comments())) {
                return Step.STOP;
            }
            boolean first = walk.offset() == 0;
            DownwardWalk.WalkPage walked = walkPage(page);
            boolean continued = walk.isContinuedBy(walked);
            walk = walk.after(walked);
            if (!continued) {
                continue;
            }
            boolean quiet = first && !sync.isNew() && !isNews(page, walk);
            boolean through = walk.done() || quiet || (first && sync.isNew()) || !mayAsk();
            SiteSync next = through ? sync.topped(walk, page.total()) : sync;
            store(rights(next, page, first), page.comments());
            if (through) {
                return Step.DONE;
            }
        }
        return Step.MORE;
    }

    /** Whether a page of the newest holds anything that is not known. */
    private boolean isNews(SiteCommentPage page, DownwardWalk walk) {
        List<Long> ids = page.comments().stream().map(SiteComment::id).toList();
        return walk.top() > sync.highest()
                || (!ids.isEmpty()
                        && seenComments.findBySiteIdAndRemoteIdIn(site, ids).size() < ids.size());
    }

    private Step readRest() {
        DownwardWalk walk = sync.rest();
        for (int pages = 0; pages < OLD_PAGES && !sync.complete() && mayAsk(); pages++) {
            SiteCommentPage page = newest(walk.offset());
            if (page == null || !readPosts(page.comments())) {
                return Step.STOP;
            }
            boolean continued = walk.isContinuedBy(walkPage(page));
            walk = walk.after(walkPage(page));
            if (continued) {
                store(rights(sync.further(walk, page.total()), page, false), page.comments());
            }
        }
        return Step.DONE;
    }

    private void store(SiteSync next, List<SiteComment> comments) {
        SyncWriter.Written written = writer.store(turn.connection(), next, comments);
        sync = written.sync();
        added += written.added();
        changed += written.changed();
        CrashPoint.at("site-page-stored");
    }

    /** What is missing for lack of rights is said, and all is read again when that may have changed. */
    private SiteSync rights(SiteSync next, SiteCommentPage page, boolean first) {
        if (page.hidden() > 0) {
            return next.hiding(HIDDEN, first, began);
        }
        return first && next.mayShowMore(began) ? next.again() : next;
    }

    private @Nullable SiteCommentPage newest(int offset) {
        return ask(login -> client.newest(login, offset, WordPressClient.MOST_AT_ONCE))
                .value();
    }

    private static DownwardWalk.WalkPage walkPage(SiteCommentPage page) {
        return new DownwardWalk.WalkPage(
                page.comments().stream().map(SiteComment::id).toList(),
                page.hidden(),
                page.total(),
                WordPressClient.MOST_AT_ONCE);
    }

    /** Looks at known comments that are due, the most overdue first. */
    private Step lookAgain() {
        for (int looks = 0; looks < LOOKS && mayAsk(); looks++) {
            List<Long> due = seenComments.due(site, began, WordPressClient.MOST_AT_ONCE);
            if (due.isEmpty()) {
                return Step.DONE;
            }
            SiteCommentPage page = ask(login -> client.known(login, due)).value();
            if (page == null || !readPosts(page.comments())) {
                return Step.STOP;
            }
            look(due, page);
        }
        return Step.MORE;
    }

    private void look(List<Long> due, SiteCommentPage page) {
        Set<Long> missing = new HashSet<>(due);
        page.comments().forEach(comment -> missing.remove(comment.id()));
        boolean hides = page.hidden() > 0;
        SiteSync next = hides ? sync.hiding(HIDDEN, false, began) : sync;
        // What is missing may be hidden then, so nobody knows whether it was deleted.
        SyncWriter.Written written = writer.storeLooks(turn.connection(), next, page.comments(), missing, hides);
        sync = written.sync();
        changed += written.changed();
    }

    /** Reads the posts of these comments that are not known, or not of today; false where that was not possible. */
    private boolean readPosts(List<SiteComment> comments) {
        Map<Long, SiteComment> wanted = new LinkedHashMap<>();
        comments.forEach(comment -> wanted.putIfAbsent(comment.post(), comment));
        wanted.remove(0L);
        Map<Long, SeenPost> known = writer.seenPosts(site, wanted.keySet());
        known.values().stream()
                .filter(post -> post.readAt().plus(LookSchedule.POST).isAfter(began))
                .forEach(post -> wanted.remove(post.remoteId()));
        List<SeenPost> told = new ArrayList<>();
        for (SiteComment comment : wanted.values()) {
            SeenPost post = mayAsk() ? post(comment, known.get(comment.post())) : null;
            if (post == null) {
                writer.storePosts(site, told);
                return false;
            }
            told.add(post);
        }
        writer.storePosts(site, told);
        return true;
    }

    /** The post of a comment, or null where the site gave no answer. One that it refuses us is not for everybody to read. */
    private @Nullable SeenPost post(SiteComment comment, @Nullable SeenPost known) {
        return switch (ask(login -> client.post(login, comment.post(), comment.postRoute()))) {
            case SiteAnswer.Given<SitePost>(SitePost post) -> SeenPost.of(site, post, began);
            case SiteAnswer.Declined<SitePost> declined -> SeenPost.unseen(site, comment.post(), began);
            case SiteAnswer.NotSignedIn<SitePost> unknown -> null;
            case SiteAnswer.TooBusy<SitePost> busy -> null;
            case SiteAnswer.Unclear<SitePost> unclear ->
                turn.connection().failures() < FAILURES ? null : brokenPost(comment.post(), known);
            case SiteAnswer.Unreachable<SitePost> away -> null;
        };
    }

    /** One that the site cannot show, whenever it is asked, does not keep everything else from being read. */
    private SeenPost brokenPost(long id, @Nullable SeenPost known) {
        LOG.info("event=site.broken-post site={} post={}", site, id);
        return known == null ? SeenPost.unseen(site, id, began) : known.readAgain(began);
    }
}
