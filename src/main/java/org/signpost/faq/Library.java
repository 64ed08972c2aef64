package org.signpost.faq;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.signpost.triage.Topic;

/** The entries that are current, in every language. Immutable. */
public final class Library {
    /** Slug, then language; every slug has the first language. */
    private final SortedMap<String, SortedMap<String, EntryVersion>> entries = new TreeMap<>();

    private final String id;

    /** A library of these; translations of what is not there in English are left out. */
    public Library(Collection<EntryVersion> versions) {
        for (EntryVersion version : versions) {
            Entry entry = version.entry();
            entries.computeIfAbsent(entry.slug(), _ -> new TreeMap<>()).put(entry.language(), version);
        }
        entries.values().removeIf(languages -> !languages.containsKey(Entry.FIRST_LANGUAGE));
        this.id = TextFingerprint.of(versions()
                .map(version -> version.entry() + (version.outdated() ? " outdated" : ""))
                .toList());
    }

    /** Another for every other content. */
    public String id() {
        return id;
    }

    /** Every version, in alphabetical order of slug and language. */
    public Stream<EntryVersion> versions() {
        return entries.values().stream().flatMap(languages -> languages.values().stream());
    }

    /** Every slug, in alphabetical order. */
    public List<String> slugs() {
        return List.copyOf(entries.keySet());
    }

    /** The entries that there are in a language, by slug; outdated ones among them, for they still tell what is asked. */
    public List<Entry> entries(String language) {
        return versions()
                .map(EntryVersion::entry)
                .filter(entry -> entry.language().equals(language))
                .toList();
    }

    /** The entries of a topic in a language where there is a translation, else in English. */
    public List<Entry> entries(Topic topic, String language) {
        return entries.keySet().stream()
                .map(slug -> best(slug, language).orElseThrow().entry())
                .filter(entry -> entry.topic().equals(topic))
                .toList();
    }

    /** The current version of an entry in exactly this language. */
    public Optional<EntryVersion> find(String slug, String language) {
        return Optional.ofNullable(of(slug).get(language));
    }

    /** The current version in this language where there is a translation that may be relied on, else in English. */
    public Optional<EntryVersion> best(String slug, String language) {
        return find(slug, language).filter(version -> !version.outdated()).or(() -> find(slug, Entry.FIRST_LANGUAGE));
    }

    /** Whether there is a translation in this language that waits for a newer one, because its original was wrong. */
    public boolean outdated(String slug, String language) {
        return find(slug, language).filter(EntryVersion::outdated).isPresent();
    }

    /** The slug that took the place of one that is gone. */
    public Optional<String> successor(String slug) {
        return entries(Entry.FIRST_LANGUAGE).stream()
                .filter(entry -> entry.supersedes().contains(slug))
                .map(Entry::slug)
                .findFirst();
    }

    /** The languages in which there is this entry, in alphabetical order. */
    public List<String> languages(String slug) {
        return List.copyOf(of(slug).keySet());
    }

    /** Those of them whose text may be relied on. */
    public List<String> currentLanguages(String slug) {
        return languages(slug).stream()
                .filter(language -> !outdated(slug, language))
                .toList();
    }

    private SortedMap<String, EntryVersion> of(String slug) {
        return entries.getOrDefault(slug, Collections.emptySortedMap());
    }

    /** Every language in which there is any entry, in alphabetical order. */
    public List<String> languages() {
        return versions()
                .map(version -> version.entry().language())
                .distinct()
                .sorted()
                .toList();
    }
}
