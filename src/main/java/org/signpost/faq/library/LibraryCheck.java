package org.signpost.faq.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryClaim;
import org.signpost.faq.VersionChange;

/** Looks through a library for what would mislead readers, staff or matching. */
public final class LibraryCheck {
    /** A list of slugs, one a line, that replies out there refer to. */
    public static final String SLUGS = "slugs.txt";

    private final Map<LibraryFile, Entry> entries = new LinkedHashMap<>();
    private final List<LibraryFinding> findings = new ArrayList<>();
    private final List<LibraryFile> files;
    private final LegalTerms terms;

    private LibraryCheck(List<LibraryFile> files, LegalTerms terms) {
        this.files = files;
        this.terms = terms;
    }

    /**
     * What is wrong or worth a look, the problems first, each by file.
     *
     * @param stable slugs that must be there
     * @param terms those that translations are held to
     */
    public static List<LibraryFinding> of(
            List<LibraryFile> files, List<String> stable, LegalTerms terms, LocalDate today) {
        LibraryCheck check = new LibraryCheck(files, terms);
        check.read();
        check.pair();
        check.entries.forEach((file, entry) -> check.findings.addAll(
                new EntryCheck(file, entry, today, slug -> check.find(slug).isPresent()).findings()));
        check.stable(stable);
        check.findings.addAll(EntryOverlaps.in(check.entries));
        return check.findings.stream()
                .sorted(Comparator.comparing(LibraryFinding::weight).thenComparing(LibraryFinding::where))
                .toList();
    }

    private void read() {
        for (LibraryFile file : files) {
            switch (EntryFile.read(file.text())) {
                case EntryFile.Sound(Entry entry, VersionChange _) -> {
                    entries.put(file, entry);
                    if (!file.path().equals(entry.path())) {
                        findings.add(
                                LibraryFinding.problem(file, "By its fields it should lie at " + entry.path() + "."));
                    }
                }
                case EntryFile.Unreadable(List<String> problems) ->
                    problems.forEach(problem -> findings.add(LibraryFinding.problem(file, problem)));
            }
        }
    }

    private void pair() {
        entries.forEach((file, entry) -> {
            Optional<Entry> english = find(entry.slug());
            if (english.isEmpty()) {
                findings.add(LibraryFinding.problem(file, "There is no English entry of this slug."));
                return;
            }
            if (!english.get().topic().equals(entry.topic())) {
                findings.add(LibraryFinding.problem(file, "The English entry has another topic."));
            }
            if (entry.reviewed().isBefore(english.get().reviewed())) {
                findings.add(LibraryFinding.problem(
                        file,
                        "The translation was reviewed on " + entry.reviewed() + ", before the English entry ("
                                + english.get().reviewed() + ")."));
            }
            if (!entry.language().equals(Entry.FIRST_LANGUAGE)) {
                claims(file, english.get(), entry);
                findings.addAll(terms.problems(file, english.get(), entry));
            }
        });
    }

    /** A translation proves the same, by the same sources. */
    private void claims(LibraryFile file, Entry english, Entry translation) {
        int there = english.claims().size();
        int here = translation.claims().size();
        if (there != here) {
            findings.add(
                    LibraryFinding.problem(file, "It makes " + here + " claims, the English entry " + there + "."));
        } else if (!sources(english).equals(sources(translation))) {
            findings.add(
                    LibraryFinding.problem(file, "Its claims have other sources than those of the English entry."));
        }
    }

    private static List<String> sources(Entry entry) {
        return entry.claims().stream().map(EntryClaim::source).toList();
    }

    private Optional<Entry> find(String slug) {
        return entries.values().stream()
                .filter(entry -> entry.slug().equals(slug) && entry.language().equals(Entry.FIRST_LANGUAGE))
                .findFirst();
    }

    private void stable(List<String> slugs) {
        for (String slug : slugs) {
            boolean replaced = entries.values().stream()
                    .anyMatch(entry -> entry.supersedes().contains(slug));
            if (find(slug).isEmpty() && !replaced) {
                String what = "The entry \"" + slug + "\" is missing, and no other supersedes it.";
                findings.add(new LibraryFinding(LibraryFinding.Weight.PROBLEM, SLUGS, what));
            }
        }
    }
}
