package org.signpost.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Library;
import org.signpost.faq.matching.Match;
import org.signpost.faq.matching.MatchOutcome;
import org.signpost.triage.Assessment;
import org.signpost.triage.CommentKind;
import org.signpost.triage.rules.misconception.Misconception;
import org.signpost.triage.rules.misconception.MisconceptionRules;

/**
 * Writes the reply to a comment from the entries that answer it. Pure: the same input gives the same reply, and no word of
 * the comment is in it, because its text is not given.
 */
public final class ReplyComposer {
    private static final int MOST_LINKS = 2;
    private static final MisconceptionRules KNOWN = MisconceptionRules.load();

    private final Function<String, Optional<String>> corrections;

    /** Corrects the statements that we know to be wrong about the law. */
    public ReplyComposer() {
        this(ReplyComposer::correctionOf);
    }

    /** @param corrections the entry that corrects a wrong statement, both by slug */
    ReplyComposer(Function<String, Optional<String>> corrections) {
        this.corrections = corrections;
    }

    /** The reply to propose, or why there is none. */
    public CompositionOutcome compose(
            Assessment assessment, Match match, Library library, ReplyLinks links, LocalDate today) {
        if (!isReaders(assessment.kind())) {
            return new CompositionOutcome.Nothing(null);
        }
        List<EntryVersion> answering = match.answering().stream()
                .flatMap(candidate -> library.best(candidate.slug(), assessment.language()).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        if (answering.isEmpty()) {
            Optional.ofNullable(assessment.misconception())
                    .flatMap(corrections)
                    .flatMap(slug -> library.best(slug, assessment.language()))
                    .ifPresent(answering::add);
        }
        Optional<EntryVersion> expired =
                answering.stream().filter(found -> found.entry().expired(today)).findFirst();
        if (expired.isPresent() && !assessment.urgent()) {
            return new CompositionOutcome.Nothing(needsReview(expired.get().entry()));
        }
        answering.removeIf(found -> found.entry().expired(today));
        if (answering.isEmpty() && !assessment.urgent()) {
            return new CompositionOutcome.Nothing(
                    match.outcome() == MatchOutcome.UNCOVERED ? "No entry of the FAQ answers this." : null);
        }
        return new CompositionOutcome.Proposal(reply(
                assessment,
                answering,
                links,
                notes(assessment, match, library, answering, expired.map(EntryVersion::entry))));
    }

    private static boolean isReaders(CommentKind kind) {
        return switch (kind) {
            case QUESTION, HELP_REQUEST, STATEMENT, PRAISE -> true;
            case PINGBACK, SPAM, STAFF -> false;
        };
    }

    private static String needsReview(Entry entry) {
        return "The entry \"" + entry.question() + "\" needs legal review since " + entry.reviewBy() + ".";
    }

    private static Optional<String> correctionOf(String misconception) {
        return KNOWN.all().stream()
                .filter(known -> known.id().equals(misconception))
                .map(Misconception::faq)
                .findFirst();
    }

    private static ProposedReply reply(
            Assessment assessment, List<EntryVersion> answering, ReplyLinks links, String note) {
        String language = answering.isEmpty()
                ? assessment.language()
                : answering.getFirst().entry().language();
        ReplyPhrases phrases = ReplyPhrases.in(language);
        List<String> paragraphs = new ArrayList<>();
        // Of somebody in custody the urgent reply says more, and it begins with the same lines.
        if (assessment.danger() && !assessment.held()) {
            paragraphs.add(phrases.danger(links.lines()));
        } else if (assessment.urgent()) {
            paragraphs.add(phrases.urgent(links.lines()));
        } else if (assessment.misconception() != null) {
            paragraphs.add(phrases.correction());
        }
        answering.forEach(version -> paragraphs.add(phrases.answer(version.entry(), links)));
        String contact = links.contactUrl();
        paragraphs.add(
                contact == null || answering.size() >= MOST_LINKS
                        ? phrases.contactWithoutLink()
                        : phrases.contact(contact));
        return new ProposedReply(
                String.join("\n\n", paragraphs), phrases.language(), answering, note.isEmpty() ? null : note);
    }

    /** What the staffer should know before they decide; empty where nothing is special. */
    private static String notes(
            Assessment assessment,
            Match match,
            Library library,
            List<EntryVersion> answering,
            Optional<Entry> expired) {
        List<String> notes = new ArrayList<>();
        expired.ifPresent(entry -> notes.add(needsReview(entry)));
        String language = answering.isEmpty()
                ? ReplyPhrases.in(assessment.language()).language()
                : answering.getFirst().entry().language();
        if (!language.equals(assessment.language())) {
            boolean outdated = answering.stream()
                    .anyMatch(version -> library.outdated(version.entry().slug(), assessment.language()));
            notes.add("The comment seems to be in " + nameOf(assessment.language()) + "; "
                    + (outdated
                            ? "the translation waits for the legal team since the English answer changed"
                            : "there is no translation")
                    + ", so this is in English.");
        }
        for (EntryVersion version : answering) {
            Entry entry = version.entry();
            library.find(entry.slug(), Entry.FIRST_LANGUAGE)
                    .filter(english -> entry.reviewed().isBefore(english.entry().reviewed()))
                    .ifPresent(_ -> notes.add("The translation is older than the English entry."));
        }
        if (match.outcome() == MatchOutcome.AMBIGUOUS) {
            notes.add("Not sure that this is the right entry." + alternatives(match, library));
        }
        return String.join(" ", notes);
    }

    private static String nameOf(String language) {
        return language.equals(Assessment.UNKNOWN_LANGUAGE)
                ? "a language that Signpost does not know"
                : Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
    }

    private static String alternatives(Match match, Library library) {
        String others = match.candidates().stream()
                .skip(1)
                .limit(2)
                .flatMap(candidate -> library.find(candidate.slug(), Entry.FIRST_LANGUAGE).stream())
                .map(version -> "\"" + version.entry().question() + "\"")
                .collect(Collectors.joining(" or "));
        return others.isEmpty() ? "" : " It may also be " + others + ".";
    }
}
