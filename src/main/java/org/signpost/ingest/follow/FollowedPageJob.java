package org.signpost.ingest.follow;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.CommentImporter;
import org.signpost.ingest.ForeignSiteException;
import org.signpost.ingest.ImportCancelledException;
import org.signpost.ingest.ImportReport;
import org.signpost.ingest.ImportSource;
import org.signpost.ingest.input.ListPages;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.platform.Sha256;
import org.signpost.platform.TextExcerpt;
import org.signpost.platform.database.Worker;
import org.signpost.platform.net.OutboundGuard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches followed pages when their time has come, one after the other and outside of any transaction, and imports what is new
 * there. One that cannot be fetched is tried twice as late after each failure, a day later at most.
 */
@Singleton
public final class FollowedPageJob implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedPageJob.class);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final int LONGEST_OUTCOME = 450;
    private static final int MOST_DOUBLINGS = 7;

    private final FollowedPageChanges changes;
    private final CommentImporter commentImporter;
    private final OutboundGuard guard;
    private final Clock clock;

    FollowedPageJob(
            FollowedPageChanges changes,
            CommentImporter commentImporter,
            OutboundGuard.TrustedHosts trusted,
            Clock clock) {
        this.clock = clock;
        this.changes = changes;
        this.commentImporter = commentImporter;
        this.guard = OutboundGuard.of(trusted);
    }

    @Override
    public String name() {
        return "followed-pages";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public boolean work() {
        Optional<FollowedPageChanges.DuePage> due = changes.takeDue();
        due.ifPresent(this::follow);
        return due.isPresent();
    }

    private void follow(FollowedPageChanges.DuePage due) {
        FollowedPage page = due.page();
        ListPages.FetchedList list = ListPages.fetch(guard::fetch, page.address());
        switch (list.outcome()) {
            case OutboundGuard.Outcome.Fetched fetched ->
                read(
                        due,
                        ImportSource.bytes(fetched.page().toString(), fetched.body(), Optional.empty())
                                .fetchedAt(clock.instant())
                                .lacking(list.missing()));
            case OutboundGuard.Outcome.Refused refused -> failed(page, refused.reason());
            case OutboundGuard.Outcome.Unavailable away -> failed(page, away.reason());
        }
    }

    private void read(FollowedPageChanges.DuePage due, ImportSource source) {
        FollowedPage page = due.page();
        try {
            FoundComments found = source.read();
            String digest = digest(found);
            if (found.items().isEmpty()) {
                failed(page, "No comments were found there. Look whether it is the right address.");
            } else if (digest.equals(page.digest())) {
                done(page, "Nothing new.", digest);
            } else {
                CommentImporter.Target target = new CommentImporter.Target(due.siteName(), null);
                ImportReport report = commentImporter.ingest(source, target, count -> {});
                LOG.info("event=ingest.followed page={} stored={}", page.id(), report.stored());
                done(page, words(report, source), digest);
            }
        } catch (ForeignSiteException | ImportCancelledException e) {
            failed(page, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            failed(page, "What came from there could not be read.");
        }
    }

    /** Of all that was found, but for dates that were only reckoned: these are others each time. */
    private static String digest(FoundComments found) {
        return Sha256.hexOf(found.items().stream()
                .map(item -> new FoundComments.Item(item.post(), item.comment().withoutReckoning()))
                .toList()
                .toString());
    }

    private static String words(ImportReport report, ImportSource source) {
        String found = report.found() == 1 ? "1 comment found" : report.found() + " comments found";
        String changed = report.revised() == 0 ? "" : ", " + report.revised() + " changed";
        long parts = report.unreadableCount() - source.missing().stream().count();
        String missing = parts == 0 ? "" : " " + parts + " could not be read.";
        String lacking = source.missing().map(part -> " Of " + part + ".").orElse("");
        return found + ", " + report.stored() + " new" + changed + "." + missing + lacking;
    }

    private void done(FollowedPage page, String outcome, String digest) {
        changes.note(page, withJitter(Duration.ofMinutes(page.everyMinutes())), 0, outcome, digest);
    }

    private void failed(FollowedPage page, String reason) {
        Duration usual = Duration.ofMinutes(page.everyMinutes());
        int failures = page.failures() + 1;
        Duration later = usual.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Duration most = usual.compareTo(LONGEST_PAUSE) > 0 ? usual : LONGEST_PAUSE;
        note(page, later.compareTo(most) > 0 ? most : later, failures, reason);
    }

    private void note(FollowedPage page, Duration pause, int failures, String reason) {
        if (failures == 1) {
            LOG.info("event=ingest.follow-failed page={}", page.id());
        }
        @Nullable String digest = page.digest();
        changes.note(page, withJitter(pause), failures, TextExcerpt.beginning(reason, LONGEST_OUTCOME), digest);
    }

    /** Pages that were added together must not be asked together for ever. */
    private static Duration withJitter(Duration pause) {
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 10 + 1));
    }
}
