package org.signpost.ingest;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Site;
import org.signpost.ingest.reader.BatchingSink;
import org.signpost.ingest.reader.CommentReaders;
import org.signpost.ingest.reader.FoundComments;
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
    private static final int ATTEMPTS = 4;
    private static final byte READERS = 2;

    private final ImportBatches batches;

    CommentImporter(ImportBatches batches) {
        this.batches = batches;
    }

    /**
     * Where an import goes.
     *
     * @param site the name of a site, added where there is none, or null for {@link #DEFAULT_SITE}
     * @param organisation under which a new site's own people answer, or null for the site's name
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
                sink.leftOut());
    }

    /**
     * Stores what there is.
     *
     * @param progress gets how many comments have been stored so far, after each batch
     * @throws IOException where the input itself cannot be read
     * @throws ForeignSiteException where no site is named and the default one holds another website's comments
     */
    public ImportReport ingest(ImportSource source, Target target, LongConsumer progress) throws IOException {
        return carryOut(prepare(source, target), progress);
    }

    /** An import that has its number and waits to be carried out. */
    record PreparedImport(ImportSource source, ImportRun run, Site site, boolean anyWebsite) {}

    PreparedImport prepare(ImportSource source, Target target) throws IOException {
        String digest = digest(source);
        Site site = batches.site(target.name(), target.organisation());
        ImportRun run =
                batches.open(site, source.shownName(), digest, UUID.randomUUID().toString());
        if (run.found() > 0) {
            LOG.info("event=ingest.resumed run={} from={}", run.id(), run.found());
        }
        return new PreparedImport(source, run, site, target.site() != null);
    }

    ImportReport carryOut(PreparedImport prepared, LongConsumer progress) throws IOException {
        ImportRun run = prepared.run();
        long[] done = {run.found()};
        BatchingSink sink = new BatchingSink(run.found(), items -> {
            store(prepared, items);
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
        ImportRun finished = batches.finish(run, sink, format);
        LOG.info(
                "event=ingest.done run={} site={} found={} stored={} revised={} unreadable={}",
                finished.id(),
                prepared.site().id(),
                finished.found(),
                finished.stored(),
                finished.revised(),
                finished.unreadable());
        return ImportReport.of(finished, prepared.site().name(), sink.unreadable(), sink.leftOut());
    }

    /** Two imports at once can lock each other's comments or bring one comment; the database ends one, which then tries again. */
    private void store(PreparedImport prepared, List<FoundComments.Item> items) {
        for (int attempt = 1; ; attempt++) {
            try {
                batches.store(prepared.run(), prepared.site(), items, prepared.anyWebsite());
                return;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isCollision(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isCollision(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && List.of("40P01", "40001", "23505").contains(String.valueOf(sql.getSQLState())));
    }

    /** The format in words, or null where it is none of ours. */
    private static @Nullable String read(ImportSource source, BatchingSink sink) throws IOException {
        try (InputStream in = source.opener().get()) {
            return CommentReaders.read(in, source.name(), source.format(), source.limits(), source.columns(), sink)
                    .map(InputFormat::words)
                    .orElse(null);
        }
    }

    private static String digest(ImportSource source) throws IOException {
        MessageDigest digest = Sha256.start();
        try (InputStream in = new DigestInputStream(source.opener().get(), digest)) {
            // Another version of the readers may find other comments; it must not go on where this one stopped.
            digest.update(READERS);
            digest.update(source.format().orElse("auto").getBytes(StandardCharsets.UTF_8));
            digest.update(source.columns().words().getBytes(StandardCharsets.UTF_8));
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
