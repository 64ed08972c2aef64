package org.signpost.faq;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.Topic;

/** Entries for tests: {@code anEntry("asylum-lgbt").asking("…").entry()}. */
public final class SampleEntries {
    private String slug = "green-card-spouse";
    private String language = "en";
    private String question = "Can I sponsor my husband or wife?";
    private List<String> paraphrases = List.of();
    private String reply = "Yes, a citizen can ask for a husband or wife.";
    private LocalDate reviewed = LocalDate.of(2026, 11, 1);
    private LocalDate reviewBy = LocalDate.of(2027, 5, 31);
    private @Nullable String url;
    private Topic topic = SampleTopics.GREEN_CARD;
    private String body = "A citizen files **Form I-130**.\n\nAsk through [our private contact form](contact:).";

    private List<EntryClaim> claims = List.of();
    private @Nullable SourceConfirmation confirmed;

    private SampleEntries() {}

    public static SampleEntries anEntry(String slug) {
        SampleEntries entries = new SampleEntries();
        entries.slug = slug;
        return entries;
    }

    public SampleEntries in(String code) {
        language = code;
        return this;
    }

    public SampleEntries about(Topic other) {
        topic = other;
        return this;
    }

    public SampleEntries asking(String text, String... otherwise) {
        question = text;
        paraphrases = List.of(otherwise);
        return this;
    }

    public SampleEntries replying(String text) {
        reply = text;
        return this;
    }

    public SampleEntries saying(String markdown) {
        body = markdown;
        return this;
    }

    public SampleEntries reviewed(String from, String by) {
        reviewed = LocalDate.parse(from);
        reviewBy = LocalDate.parse(by);
        return this;
    }

    public SampleEntries claiming(EntryClaim... made) {
        claims = List.of(made);
        return this;
    }

    public SampleEntries confirmed(String by, String on) {
        confirmed = new SourceConfirmation(by, LocalDate.parse(on));
        return this;
    }

    /** A claim that was read on a day, in the page itself or in something else. */
    public static EntryClaim aClaim(String says, String on, String in) {
        return new EntryClaim(says, "https://www.uscis.gov/a", LocalDate.parse(on), in);
    }

    public SampleEntries at(String address) {
        url = address;
        return this;
    }

    public Entry entry() {
        return new Entry(
                slug,
                topic,
                language,
                question,
                paraphrases,
                List.of(),
                reply,
                List.of(new EntrySource("USCIS: a page", "https://www.uscis.gov/a", null)),
                claims,
                confirmed,
                url,
                List.of(),
                reviewed,
                reviewBy,
                body);
    }

    public EntryVersion version(int number) {
        return new EntryVersion(number, entry());
    }

    /** The same as a file's text. */
    public String file() {
        StringBuilder text = new StringBuilder("---\nslug: " + slug + "\ntopic: " + topic.slug() + "\nlanguage: "
                + language + "\nquestion: \"" + question + "\"\nparaphrases:\n");
        paraphrases.forEach(one -> text.append("  - \"").append(one).append("\"\n"));
        if (paraphrases.isEmpty()) {
            text.append("  - one more way to ask it\n");
        }
        return text.append("tags: [a, b]\nreply: \"")
                .append(reply)
                .append("\"\nsources:\n  - title: \"USCIS: a page\"\n    url: https://www.uscis.gov/a\nreviewed: ")
                .append(reviewed)
                .append("\nreview-by: ")
                .append(reviewBy)
                .append(claimLines())
                .append("\n---\n\n")
                .append(body)
                .append('\n')
                .toString();
    }

    private String claimLines() {
        StringBuilder lines = new StringBuilder(claims.isEmpty() ? "" : "\nclaims:");
        for (EntryClaim claim : claims) {
            lines.append("\n  - says: \"")
                    .append(claim.says())
                    .append("\"\n    source: ")
                    .append(claim.source())
                    .append("\n    read: ")
                    .append(claim.read())
                    .append("\n    in: \"")
                    .append(claim.in())
                    .append('"');
        }
        return lines.toString();
    }
}
