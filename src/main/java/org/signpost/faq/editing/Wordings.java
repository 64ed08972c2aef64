package org.signpost.faq.editing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.Entry;
import org.signpost.faq.Source;
import org.signpost.triage.Topic;

/** What the form begins with. */
final class Wordings {
    /** How long an answer is relied on before somebody looks again, where nobody says otherwise. */
    static final int REVIEW_MONTHS = 6;

    private Wordings() {}

    /** An entry that is there, to be changed. */
    static Wording of(Entry entry) {
        return new Wording(
                entry.slug(),
                entry.topic().slug(),
                entry.question(),
                String.join("\n", entry.paraphrases()),
                String.join(", ", entry.tags()),
                entry.reply(),
                entry.sources().stream().map(Wordings::line).toList(),
                text(entry.url()),
                String.join(", ", entry.supersedes()),
                entry.reviewed().toString(),
                entry.reviewBy().toString(),
                entry.body(),
                "",
                "",
                "");
    }

    /** A translation that is not there yet: the sources and dates of the English entry, and nothing to read. */
    static Wording translating(Entry english) {
        return new Wording(
                english.slug(),
                english.topic().slug(),
                "",
                "",
                "",
                "",
                english.sources().stream().map(Wordings::line).toList(),
                "",
                "",
                english.reviewed().toString(),
                english.reviewBy().toString(),
                "",
                "",
                "",
                "");
    }

    /** An entry that is not there yet. */
    static Wording of(NewEntry seed, String slug, LocalDate today) {
        Topic topic = seed.topic();
        return new Wording(
                slug,
                topic == null ? "" : topic.slug(),
                seed.question(),
                String.join("\n", seed.paraphrases()),
                "",
                "",
                List.of(),
                "",
                "",
                today.toString(),
                today.plusMonths(REVIEW_MONTHS).toString(),
                "",
                "",
                "",
                "");
    }

    private static Wording.SourceLine line(Source source) {
        LocalDate opened = source.opened();
        return new Wording.SourceLine(source.title(), source.url(), opened == null ? "" : opened.toString());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
