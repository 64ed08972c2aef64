package org.signpost.faq.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.signpost.faq.Entry;
import org.signpost.faq.EntrySource;
import org.signpost.faq.Library;
import org.signpost.faq.Markdown;

/** What is wrong with one entry by itself. */
public final class EntryCheck {
    /** The fewest and the most words of an answer that read well. */
    public static final int LEAST_WORDS = 120;

    public static final int MOST_WORDS = 350;

    /** The most characters of a reply sentence. */
    public static final int LONGEST_REPLY = 320;

    private static final int LEAST_PARAPHRASES = 8;

    private final List<LibraryFinding> findings = new ArrayList<>();
    private final LibraryFile file;
    private final Entry entry;
    private final LocalDate today;
    private final Predicate<String> known;

    /** @param known whether there is an entry of a slug */
    EntryCheck(LibraryFile file, Entry entry, LocalDate today, Predicate<String> known) {
        this.file = file;
        this.entry = entry;
        this.today = today;
        this.known = known;
    }

    /** What is wrong with an entry that would be part of this library. */
    public static List<LibraryFinding> of(Entry entry, Library library, LocalDate today) {
        Predicate<String> known = slug -> slug.equals(entry.slug())
                || library.find(slug, Entry.FIRST_LANGUAGE).isPresent();
        return new EntryCheck(new LibraryFile(entry.path(), ""), entry, today, known).findings();
    }

    /** How many words an answer has. */
    public static int words(String markdown) {
        String text = Markdown.text(markdown);
        return text.isEmpty() ? 0 : text.split("\\s+").length;
    }

    List<LibraryFinding> findings() {
        dates();
        sources();
        texts();
        links();
        findings.addAll(ClaimCheck.of(file, entry, today));
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
        if (entry.claims().isEmpty()) {
            look("It makes no claims: what carries risk has no source of its own.");
        }
        for (EntrySource source : entry.sources()) {
            findings.addAll(OfficialSource.problems(file, source.url()));
            if (source.opened() == null) {
                look("Source not opened yet: " + source.url());
            }
        }
    }

    private void texts() {
        if (entry.paraphrases().size() < LEAST_PARAPHRASES) {
            problem("It has " + entry.paraphrases().size() + " paraphrases; matching needs " + LEAST_PARAPHRASES + ".");
        }
        int words = words(entry.body());
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

    private void links() {
        for (String target : Markdown.targets(entry.body())) {
            Optional<String> slug = Markdown.slug(target);
            if (slug.isPresent() && !known.test(slug.get())) {
                problem("It links the entry \"" + slug.get() + "\", which is not there.");
            } else if (slug.isEmpty() && !Markdown.isContact(target) && !Markdown.isWebAddress(target)) {
                problem("The link to \"" + target + "\" cannot work.");
            }
        }
    }

    private void problem(String what) {
        findings.add(LibraryFinding.problem(file, what));
    }

    private void look(String what) {
        findings.add(LibraryFinding.look(file, what));
    }
}
