package org.signpost.faq;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.signpost.triage.Topic;

/** The entries that are current, in every language. Immutable. */
public final class Library {
    /** Slug, then language; every slug has the first language. */
    private final SequencedMap<String, Map<String, EntryVersion>> entries = new LinkedHashMap<>();

    private final String id;

    private Library(Collection<EntryVersion> versions) {
        Map<String, Map<String, EntryVersion>> bySlug = new TreeMap<>();
        for (EntryVersion version : versions) {
            Entry entry = version.entry();
            bySlug.computeIfAbsent(entry.slug(), _ -> new TreeMap<>()).put(entry.language(), version);
        }
        bySlug.forEach((slug, languages) -> {
            if (languages.containsKey(Entry.FIRST_LANGUAGE)) {
                entries.put(slug, Map.copyOf(languages));
            }
        });
        this.id = TextFingerprint.of(entries.values().stream()
                .flatMap(languages -> new TreeMap<>(languages).values().stream())
                .map(version -> version.entry().toString())
                .toList());
    }

    /** A library of these; translations of what is not there in English are left out. */
    public static Library of(Collection<EntryVersion> versions) {
        return new Library(versions);
    }

    /** Another for every other content. */
    public String id() {
        return id;
    }

    /** Every slug, in alphabetical order. */
    public List<String> slugs() {
        return List.copyOf(entries.keySet());
    }

    /** The entries that there are in a language, by slug. */
    public List<Entry> entries(String language) {
        return entries.values().stream()
                .map(languages -> languages.get(language))
                .filter(Objects::nonNull)
                .map(EntryVersion::entry)
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
        return Optional.ofNullable(entries.getOrDefault(slug, Map.of()).get(language));
    }

    /** The current version in this language where there is a translation, else in English. */
    public Optional<EntryVersion> best(String slug, String language) {
        return find(slug, language).or(() -> find(slug, Entry.FIRST_LANGUAGE));
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
        return entries.getOrDefault(slug, Map.of()).keySet().stream().sorted().toList();
    }

    /** Every language in which there is any entry, in alphabetical order. */
    public List<String> languages() {
        return entries.values().stream()
                .flatMap(languages -> languages.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
