package org.signpost.faq.matching;

import jakarta.inject.Singleton;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Library;
import org.signpost.triage.embedding.Embedder;
import org.signpost.triage.embedding.SentenceModel;
import org.signpost.triage.text.Glossaries;

/** The matcher for the library as it stands in the database. Thread-safe. */
@Singleton
public class CurrentMatcher {
    private final CurrentLibrary currentLibrary;
    private final LibraryEmbeddings embeddings;
    private final Glossaries glossaries;
    private final ReentrantLock lock = new ReentrantLock();

    private @Nullable EntryMatcher matcher;
    private String library = "";

    CurrentMatcher(CurrentLibrary currentLibrary, LibraryEmbeddings embeddings, Glossaries glossaries) {
        this.currentLibrary = currentLibrary;
        this.embeddings = embeddings;
        this.glossaries = glossaries;
    }

    /** The matcher of this library; building it takes seconds the first time, so no transaction may be open. */
    public EntryMatcher of(Library current) {
        lock.lock();
        try {
            EntryMatcher known = matcher;
            if (known == null || !library.equals(current.id())) {
                if (EntryMatcher.embedders().isPresent()) {
                    embeddings.prepare(
                            current,
                            Stream.of(SentenceModel.values())
                                    .map(Embedder::load)
                                    .toList());
                }
                known = EntryMatcher.load(current, glossaries);
                matcher = known;
                library = current.id();
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    /** The library that matching works on now. */
    public Library library() {
        return currentLibrary.get();
    }
}
