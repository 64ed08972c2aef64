package org.signpost.faq.matching;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Library;

/** The matcher for the library as it stands in the database. Thread-safe. */
@Singleton
public class CurrentMatcher {
    private final CurrentLibrary currentLibrary;
    private final LibraryEmbeddings embeddings;
    private final ReentrantLock lock = new ReentrantLock();

    private @Nullable EntryMatcher matcher;
    private String library = "";

    CurrentMatcher(CurrentLibrary currentLibrary, LibraryEmbeddings embeddings) {
        this.currentLibrary = currentLibrary;
        this.embeddings = embeddings;
    }

    /** The matcher of this library; building it takes seconds the first time, so no transaction may be open. */
    public EntryMatcher of(Library current) {
        lock.lock();
        try {
            EntryMatcher known = matcher;
            if (known == null || !library.equals(current.id())) {
                EntryMatcher.embedder().ifPresent(embedder -> embeddings.prepare(current, List.of(embedder)));
                known = EntryMatcher.load(current);
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
