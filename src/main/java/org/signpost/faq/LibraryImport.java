package org.signpost.faq;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a version of every file of the library that has changed since the last one made from it. An old text never comes
 * back over a newer one that was written on screen, and a file that holds what was written on screen is no change.
 */
@Singleton
public class LibraryImport {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryImport.class);

    private final VersionRows rows;
    private final Versions versions;
    private final Clock clock;

    LibraryImport(VersionRows rows, Versions versions, Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.clock = clock;
    }

    /** Returns how many versions were made; 0 when it is called again with the same files. */
    @Transactional
    public int run(List<LibraryFile> files) {
        versions.takeTurns();
        Set<VersionRows.FileHash> noNews = new HashSet<>(rows.noNews());
        int made = 0;
        for (LibraryFile file : files) {
            switch (file.content()) {
                case EntryFile.Sound(Entry entry, Change change) -> {
                    String hash = Hash.of(file.text());
                    if (noNews.add(new VersionRows.FileHash(entry.slug(), entry.language(), hash))) {
                        versions.add(file.text(), entry, change, LocalDate.now(clock), null);
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
}
