package org.signpost.draft;

import static org.signpost.faq.SampleEntries.aClaim;
import static org.signpost.faq.SampleEntries.anEntry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Library;
import org.signpost.faq.matching.Match;
import org.signpost.faq.matching.MatchCandidate;
import org.signpost.faq.matching.MatchOutcome;
import org.signpost.triage.Assessment;
import org.signpost.triage.AssessmentReasons;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Confidence;

/** Comments as triage and matching may have understood them, and the replies that are composed to them. */
final class ComposedReplies {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final ReplyLinks LINKS =
            new ReplyLinks("https://help.example.org", "https://example.org/contact", HelpLines.USUAL);
    static final Library LIBRARY = new Library(List.of(
            anEntry("fiance")
                    .replying("A citizen can ask for a fiancé.")
                    .confirmed("Maria", "2026-11-20")
                    .version(3),
            anEntry("fiance")
                    .in("es")
                    .replying("Una persona ciudadana puede pedir.")
                    .version(4),
            anEntry("student")
                    .asking("Who may work?")
                    .replying("Students may work on campus.")
                    .version(1),
            anEntry("own")
                    .replying("See our page.")
                    .at("https://example.org/own")
                    .version(1),
            anEntry("unsure")
                    .replying("It has changed.")
                    .claiming(aClaim("It has changed.", "2026-11-01", "stored copy of 2026-07"))
                    .version(1),
            anEntry("changed").replying("It is different now.").version(2),
            new EntryVersion(1, anEntry("changed").in("es").replying("Era así.").entry(), true),
            anEntry("old").reviewed("2025-01-01", "2026-11-21").version(1)));

    static final ReplyComposer COMPOSER = new ReplyComposer(Optional::of);

    private ComposedReplies() {}

    static CompositionOutcome compose(Assessment assessment, Match match) {
        return COMPOSER.compose(assessment, match, LIBRARY, LINKS, TODAY);
    }

    static ProposedReply reply(Assessment assessment, Match match) {
        return compose(assessment, match).proposal().orElseThrow();
    }

    static List<String> links(String text) {
        return Pattern.compile("https?://[^\\s)]+")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .toList();
    }

    static Match matched(String... slugs) {
        return new Match(
                MatchOutcome.MATCHED,
                Arrays.stream(slugs).map(slug -> candidate(slug, true)).toList());
    }

    static MatchCandidate candidate(String slug, boolean answers) {
        return new MatchCandidate(slug, 0.8, answers, "", List.of());
    }

    static Assessment question(String language) {
        return assessment(CommentKind.QUESTION, language, false, null);
    }

    static Assessment urgent(String language) {
        return assessment(CommentKind.HELP_REQUEST, language, true, false, false, null);
    }

    static Assessment danger(String language) {
        return assessment(CommentKind.STATEMENT, language, true, true, false, null);
    }

    static Assessment held(String language) {
        return assessment(CommentKind.HELP_REQUEST, language, true, true, true, null);
    }

    static Assessment assessment(CommentKind kind, String language, boolean urgent, @Nullable String misconception) {
        return assessment(kind, language, urgent, false, false, misconception);
    }

    static Assessment assessment(
            CommentKind kind,
            String language,
            boolean urgent,
            boolean danger,
            boolean held,
            @Nullable String misconception) {
        return new Assessment(
                kind,
                kind == CommentKind.QUESTION || kind == CommentKind.HELP_REQUEST,
                0.9,
                Confidence.SURE,
                false,
                List.of(),
                urgent,
                danger,
                held,
                List.of(),
                language,
                List.of(),
                misconception,
                AssessmentReasons.NONE,
                "test");
    }
}
