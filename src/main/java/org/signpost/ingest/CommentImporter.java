package org.signpost.ingest;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Site;
import org.signpost.ingest.reader.BatchingSink;
import org.signpost.ingest.reader.CommentReaders;
import org.signpost.ingest.reader.InputFormat;
import org.signpost.platform.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings comments in. An import can be stopped at any instruction: started again with the same input it goes on behind the
 * last batch that was stored, and storing a comment that is there already changes nothing. Thread-safe.
 */
@Singleton
public class CommentImporter {
    /** The site that comments belong to where nobody names one. */
    static final String DEFAULT_SITE = "main";

    private static final Logger LOG = LoggerFactory.getLogger(CommentImporter.class);
    private static final byte READERS = 4;

    private final ImportBatches batches;

    CommentImporter(ImportBatches batches) {
        this.batches = batches;
    }

    /**
     * Where an import goes.
     *
     * @param site the name of a site, added where there is none, or null for {@link #DEFAULT_SITE}
     * @param organisation under which the site's own people answer from now on, or null for what it is, which is a new site's
     *     name
     */
    public record Target(@Nullable String site, @Nullable String organisation) {
        private String name() {
            return site == null || site.isBlank() ? DEFAULT_SITE : site.strip();
        }
    }

    /** Says what there is without storing anything; needs no database. */
    public static ImportReport dryRun(ImportSource source) throws IOException {
        BatchingSink sink = new BatchingSink(Long.MAX_VALUE, items -> {});
        String format = read(source, sink);
        return new ImportReport(
                null,
                source.shownName(),
                DEFAULT_SITE,
                format,
                sink.announced(),
                sink.found(),
                0,
                0,
                0,
                sink.unreadableCount(),
                sink.unreadable(),
                sink.leftOut(),
                sink.remarks(),
                0);
    }

    /**
     * Stores what there is.
     *
     * @param progress gets how many comments have been stored so far, after each batch
     * @throws IOException where the input itself cannot be read
     * @throws ForeignSiteException where no site is named and the default one holds another website's comments
     * @throws ImportCancelledException where a person cancelled it on screen
     */
    public ImportReport ingest(ImportSource source, Target target, LongConsumer progress) throws IOException {
        return carryOut(prepare(source, target), progress);
    }

    /**
     * An import that has its number and waits to be carried out.
     *
     * @param size how many bytes there are to read
     * @param anyWebsite whether the site was named by a person, who knows where the comments come from
     */
    record PreparedImport(ImportSource source, long size, ImportRun run, Site site, boolean anyWebsite) {
        /** The same, with something between the input and its reader. */
        PreparedImport readThrough(UnaryOperator<InputStream> between) {
            return new PreparedImport(source.readThrough(between), size, run, site, anyWebsite);
        }
    }

    /** What there is to read: its hash, and how many bytes. */
    private record Content(String digest, long size) {}

    PreparedImport prepare(ImportSource source, Target target) throws IOException {
        Content content = content(source);
        ImportBatches.Place place = batches.place(target.name(), target.organisation());
        ImportRun run = batches.open(
                place, source.shownName(), content.digest(), UUID.randomUUID().toString());
        if (run.found() > 0) {
            LOG.info("event=ingest.resumed run={} from={}", run.id(), run.found());
        }
        return new PreparedImport(source, content.size(), run, place.site(), target.site() != null);
    }

    ImportReport carryOut(PreparedImport prepared, LongConsumer progress) throws IOException {
        ImportRun run = prepared.run();
        long[] done = {run.found()};
        BatchingSink sink = new BatchingSink(run.found(), items -> {
            ConflictRetry.run(() -> batches.store(prepared.run(), prepared.site(), items, prepared.anyWebsite()));
            done[0] += items.size();
            progress.accept(done[0]);
        });
        String format;
        try {
            format = read(prepared.source(), sink);
            sink.flush();
        } catch (ForeignSiteException e) {
            batches.discard(run);
            throw e;
        }
        ImportRun finished = batches.finish(run, prepared.site(), sink, format, prepared.anyWebsite());
        LOG.info(
                "event=ingest.done run={} site={} found={} stored={} revised={} unreadable={}",
                finished.id(),
                prepared.site().id(),
                finished.found(),
                finished.stored(),
                finished.revised(),
                finished.unreadable());
        return asOfNow(
                ImportReport.of(finished, prepared.site().name(), sink.unreadable(), sink.leftOut(), sink.remarks()));
    }

    /** The report of an import as it is today: what its page did not show may have come from another page since. */
    public ImportReport asOfNow(ImportReport report) {
        ImportRunId run = report.run();
        return run == null || report.announced() == null ? report : report.withThread(batches.storedOfThread(run));
    }

    /** The format in words, or null where it is none of ours. */
    private static @Nullable String read(ImportSource source, BatchingSink sink) throws IOException {
        source.missing().ifPresent(sink::unreadable);
        try (InputStream in = source.opener().get()) {
            return CommentReaders.read(
                            in, source.name(), source.format(), source.limits(), source.columns(), source.seen(), sink)
                    .map(InputFormat::words)
                    .orElse(null);
        }
    }

    private static Content content(ImportSource source) throws IOException {
        MessageDigest digest = Sha256.start();
        // Another version of the readers may find other comments; it must not go on where this one stopped.
        digest.update(READERS);
        digest.update(source.format().orElse("auto").getBytes(StandardCharsets.UTF_8));
        digest.update(source.columns().words().getBytes(StandardCharsets.UTF_8));
        try (InputStream in = new DigestInputStream(source.opener().get(), digest)) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            return new Content(HexFormat.of().formatHex(digest.digest()), size);
        }
    }
}
