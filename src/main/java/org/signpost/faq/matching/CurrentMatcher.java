package org.signpost.faq.matching;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Library;
import org.signpost.faq.matching.decided.DecidedAnswers;
import org.signpost.triage.PromotedModels;
import org.signpost.triage.embedding.Embedder;
import org.signpost.triage.embedding.SentenceModel;
import org.signpost.triage.text.Glossaries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The matcher for the library as it stands in the database. Thread-safe. */
@Singleton
public class CurrentMatcher {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentMatcher.class);

    private final CurrentLibrary currentLibrary;
    private final LibraryEmbeddings embeddings;
    private final Glossaries glossaries;
    private final DecidedAnswers decided;
    private final PromotedModels promoted;
    private final ReentrantLock lock = new ReentrantLock();

    private @Nullable EntryMatcher untaught;
    private @Nullable EntryMatcher matcher;
    private String library = "";
    private long models = PromotedModels.SHIPPED;
    private long taught;

    CurrentMatcher(
            CurrentLibrary currentLibrary,
            LibraryEmbeddings embeddings,
            Glossaries glossaries,
            DecidedAnswers decided,
            PromotedModels promoted) {
        this.currentLibrary = currentLibrary;
        this.embeddings = embeddings;
        this.glossaries = glossaries;
        this.decided = decided;
        this.promoted = promoted;
    }

    /**
     * The matcher of this library, taught by what people have answered until now; building it takes seconds the first time, so
     * no transaction may be open.
     */
    public EntryMatcher of(Library current) {
        lock.lock();
        try {
            EntryMatcher base = untaught;
            long inForce = promoted.inForce();
            boolean built = base == null || models != inForce || !library.equals(current.id());
            if (base == null || built) {
                base = build(current, inForce);
                untaught = base;
                library = current.id();
                models = inForce;
            }
            long version = decided.version();
            EntryMatcher known = matcher;
            if (known == null || built || taught != version) {
                known = base.taughtBy(decided.newest());
                matcher = known;
                taught = version;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private EntryMatcher build(Library current, long inForce) {
        if (EntryMatcher.embedders().isPresent()) {
            embeddings.prepare(
                    current,
                    Stream.of(SentenceModel.values()).map(Embedder::load).toList());
        }
        return EntryMatcher.load(current, glossaries, model(inForce));
    }

    private MatchModel model(long inForce) {
        try {
            Optional<byte[]> file = promoted.file(inForce, MatchModelFile.NAME);
            return file.isPresent() ? MatchModelFile.read(file.get()) : EntryMatcher.bundledModel();
        } catch (IOException | RuntimeException e) {
            LOG.warn("event=matching.unreadable models={} reason=\"{}\"", inForce, e.getMessage(), e);
            return EntryMatcher.bundledModel();
        }
    }

    /** The library that matching works on now. */
    public Library library() {
        return currentLibrary.get();
    }
}
