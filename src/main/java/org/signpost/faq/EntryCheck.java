package org.signpost.faq;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one entry by itself. */
final class EntryCheck {
    private static final int LEAST_PARAPHRASES = 8;
    private static final int LEAST_WORDS = 120;
    private static final int MOST_WORDS = 350;
    private static final int LONGEST_REPLY = 320;

    private final List<Finding> findings = new ArrayList<>();
    private final LibraryFile file;
    private final Entry entry;
    private final LocalDate today;

    EntryCheck(LibraryFile file, Entry entry, LocalDate today) {
        this.file = file;
        this.entry = entry;
        this.today = today;
    }

    List<Finding> findings() {
        dates();
        sources();
        texts();
        return findings;
    }

    private void dates() {
        if (entry.expired(today)) {
            problem("It needs legal review since " + entry.reviewBy() + "; no replies are drafted from it.");
        }
        if (entry.reviewed().isAfter(today)) {
            problem("It says that it was reviewed on " + entry.reviewed() + ", which is not yet.");
        }
        if (entry.reviewBy().isBefore(entry.reviewed())) {
            problem("Its review-by date is before its last review.");
        }
    }

    private void sources() {
        if (entry.sources().isEmpty()) {
            problem("It has no source.");
        }
        for (Source source : entry.sources()) {
            if (!source.url().startsWith("https://")) {
                problem("The source " + source.url() + " is not reached safely (https).");
            }
            if (source.opened() == null) {
                look("Source not opened yet: " + source.url());
            }
        }
    }

    private void texts() {
        if (entry.paraphrases().size() < LEAST_PARAPHRASES) {
            problem("It has " + entry.paraphrases().size() + " paraphrases; matching needs " + LEAST_PARAPHRASES + ".");
        }
        int words = Markdown.text(entry.body()).split("\\s+").length;
        if (words < LEAST_WORDS || words > MOST_WORDS) {
            look("The answer has " + words + " words; " + LEAST_WORDS + " to " + MOST_WORDS + " read well.");
        }
        if (entry.reply().length() > LONGEST_REPLY) {
            problem("The reply has " + entry.reply().length() + " characters; at most " + LONGEST_REPLY + " fit.");
        }
        if (entry.reply().contains("http") || entry.reply().contains("](")) {
            problem("The reply holds a link; the program adds the links.");
        }
        if (Markdown.targets(entry.body()).stream().noneMatch(Markdown::isContact)) {
            look("It does not say where to ask in private.");
        }
    }

    private void problem(String what) {
        findings.add(Finding.problem(file, what));
    }

    private void look(String what) {
        findings.add(Finding.look(file, what));
    }
}
