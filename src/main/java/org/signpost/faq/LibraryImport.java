package org.signpost.faq;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a version of every file of the library that has changed since the last one made from it. */
@Singleton
public class LibraryImport {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryImport.class);

    /** Any number that no other part of Signpost locks. */
    private static final long LOCK = 5_030_001;

    private final VersionRows rows;
    private final Clock clock;

    LibraryImport(VersionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Key(String slug, String language) {}

    /** Returns how many versions were made; 0 when it is called again with the same files. */
    @Transactional
    public int run(List<LibraryFile> files) {
        rows.lock(LOCK);
        Map<Key, String> known = new HashMap<>();
        rows.newestFromFiles().forEach(file -> known.put(new Key(file.slug(), file.language()), file.hash()));
        int made = 0;
        for (LibraryFile file : files) {
            switch (file.content()) {
                case EntryFile.Sound(Entry entry) -> {
                    String hash = Hash.of(file.text());
                    if (!hash.equals(known.get(new Key(entry.slug(), entry.language())))) {
                        add(entry, file.text(), hash);
                        made++;
                    }
                }
                case EntryFile.Unreadable(List<String> problems) ->
                    LOG.warn("event=faq.unreadable file={} problem={}", file.path(), problems.getFirst());
            }
        }
        if (made > 0) {
            LOG.info("event=faq.imported versions={}", made);
        }
        return made;
    }

    private void add(Entry entry, String text, String hash) {
        rows.addEntry(entry.slug(), entry.topic().slug(), clock.instant());
        rows.addVersion(
                entry.slug(),
                entry.language(),
                text,
                hash,
                entry.question(),
                entry.reviewed(),
                entry.reviewBy(),
                clock.instant());
    }
}
