package org.signpost.faq.library;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.LibrarySource;
import org.signpost.faq.TextFingerprint;
import org.signpost.faq.VersionChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library as the database holds it: takes files in, says which versions are in force, and gives them back as files.
 *
 * <p>A version is made of every file that has changed since the last one made from it. An old text never comes back over a
 * newer one that was written on screen, and a file that holds what was written on screen is no change. Thread-safe.
 */
@Singleton
public class StoredLibrary implements LibrarySource {
    private static final Logger LOG = LoggerFactory.getLogger(StoredLibrary.class);

    private final EntryVersions versions;
    private final Clock clock;

    StoredLibrary(EntryVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void prepare() {
        run(LibraryFiles.bundled());
    }

    /** Takes files in; returns how many versions were made, 0 when it is called again with the same files. */
    @Transactional
    public int run(List<LibraryFile> files) {
        versions.takeTurns();
        Set<EntryVersions.FileHash> noNews = new HashSet<>(versions.noNews());
        int made = 0;
        for (LibraryFile file : files) {
            switch (EntryFile.read(file.text())) {
                case EntryFile.Sound(Entry entry, VersionChange change) -> {
                    String hash = TextFingerprint.of(file.text());
                    if (noNews.add(new EntryVersions.FileHash(entry.slug(), entry.language(), hash))) {
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

    @Override
    public long newest() {
        return versions.newestSeq();
    }

    @Override
    public List<EntryVersion> inForce(LocalDate day) {
        Set<EntryVersions.VersionNumber> outdated = versions.outdated(day);
        return versions.inForce(day).stream()
                .flatMap(version -> EntryFile.read(version.text())
                        .entries()
                        .map(entry -> new EntryVersion(
                                version.number(),
                                entry,
                                outdated.contains(new EntryVersions.VersionNumber(entry.slug(), version.number())))))
                .toList();
    }

    /** Every version that is in force as the file that it would be. */
    public List<LibraryFile> files() {
        prepare();
        return versions.inForce(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).stream()
                .flatMap(version -> EntryFile.read(version.text())
                        .entries()
                        .map(entry -> new LibraryFile(entry.path(), version.text())))
                .toList();
    }
}
