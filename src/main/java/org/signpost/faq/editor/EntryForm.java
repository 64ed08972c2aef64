package org.signpost.faq.editor;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryClaim;
import org.signpost.faq.EntrySource;
import org.signpost.platform.web.FormText;
import org.signpost.triage.Topic;

/**
 * The fields of the form, as they were typed.
 *
 * @param paraphrases one a line
 * @param tags with commas between
 * @param supersedes slugs with commas between
 * @param body Markdown
 * @param oldAnswer {@code wrong}, {@code reworded} or empty
 * @param effectiveOn a date, or empty for today
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EntryForm(
        String slug,
        String topic,
        String question,
        String paraphrases,
        String tags,
        String reply,
        List<SourceLine> sources,
        List<ClaimLine> claims,
        String url,
        String supersedes,
        String reviewed,
        String reviewBy,
        String body,
        String whatChanged,
        String oldAnswer,
        String effectiveOn) {
    /** Sources that one form can have. */
    public static final int MOST_SOURCES = 20;

    /** Claims that one form can have. */
    public static final int MOST_CLAIMS = 20;

    private static final int REVIEW_MONTHS = 6;

    /** A proposal that was kept before there were claims has none. */
    @SuppressWarnings("ConstantValue")
    public EntryForm {
        sources = List.copyOf(sources);
        claims = claims == null ? List.of() : List.copyOf(claims);
    }

    /** What the form of a page sends: sources and claims are numbered rows. */
    static EntryForm sent(Map<String, String> fields) {
        return new EntryForm(
                text(fields, "slug"),
                text(fields, "topic"),
                text(fields, "question"),
                text(fields, "paraphrases"),
                text(fields, "tags"),
                text(fields, "reply"),
                sourceLines(fields),
                claimLines(fields),
                text(fields, "url"),
                text(fields, "supersedes"),
                text(fields, "reviewed"),
                text(fields, "review-by"),
                text(fields, "body"),
                text(fields, "what-changed"),
                text(fields, "old-answer"),
                text(fields, "effective-on"));
    }

    private static String text(Map<String, String> fields, String name) {
        return FormText.clean(fields.get(name));
    }

    private static List<SourceLine> sourceLines(Map<String, String> fields) {
        return IntStream.range(0, MOST_SOURCES)
                .mapToObj(i -> new SourceLine(
                        text(fields, "source-title-" + i),
                        text(fields, "source-url-" + i),
                        text(fields, "source-opened-" + i)))
                .filter(line -> !line.blank())
                .toList();
    }

    private static List<ClaimLine> claimLines(Map<String, String> fields) {
        return IntStream.range(0, MOST_CLAIMS)
                .mapToObj(i -> new ClaimLine(
                        text(fields, "claim-says-" + i),
                        text(fields, "claim-source-" + i),
                        text(fields, "claim-read-" + i),
                        text(fields, "claim-in-" + i)))
                .filter(line -> !line.blank())
                .toList();
    }

    /** Until when an answer that was looked at today is relied on, where nobody says otherwise. */
    public static LocalDate nextReview(LocalDate today) {
        return today.plusMonths(REVIEW_MONTHS);
    }

    /** An entry that is there, to be changed. Its dates are not: whoever publishes the change says them anew. */
    static EntryForm of(Entry entry) {
        return new EntryForm(
                entry.slug(),
                entry.topic().slug(),
                entry.question(),
                String.join("\n", entry.paraphrases()),
                String.join(", ", entry.tags()),
                entry.reply(),
                entry.sources().stream().map(EntryForm::line).toList(),
                entry.claims().stream().map(EntryForm::line).toList(),
                text(entry.url()),
                String.join(", ", entry.supersedes()),
                "",
                "",
                entry.body(),
                "",
                "",
                "");
    }

    /** A translation that is not there yet: sources and claims of the English entry, and nothing to read. */
    static EntryForm translating(Entry english) {
        return new EntryForm(
                english.slug(),
                english.topic().slug(),
                "",
                "",
                "",
                "",
                english.sources().stream().map(EntryForm::line).toList(),
                english.claims().stream().map(EntryForm::line).toList(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    /** An entry that is not there yet. */
    static EntryForm of(NewEntry seed, String slug) {
        Topic topic = seed.topic();
        return new EntryForm(
                slug,
                topic == null ? "" : topic.slug(),
                seed.question(),
                String.join("\n", seed.paraphrases()),
                "",
                "",
                List.of(),
                List.of(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    private static SourceLine line(EntrySource source) {
        LocalDate opened = source.opened();
        return new SourceLine(source.title(), source.url(), opened == null ? "" : opened.toString());
    }

    private static ClaimLine line(EntryClaim claim) {
        return new ClaimLine(claim.says(), claim.source(), claim.read().toString(), claim.in());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** A source as typed. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record SourceLine(String title, String url, String opened) {
        /** Nothing typed yet. */
        public static final SourceLine BLANK = new SourceLine("", "", "");

        /** Whether nothing is typed. */
        public boolean blank() {
            return title.isBlank() && url.isBlank() && opened.isBlank();
        }
    }

    /** A claim as typed. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ClaimLine(String says, String source, String read, String in) {
        /** Nothing typed yet. */
        public static final ClaimLine BLANK = new ClaimLine("", "", "", "");

        /** Whether nothing is typed. */
        public boolean blank() {
            return says.isBlank() && source.isBlank() && read.isBlank() && in.isBlank();
        }
    }
}
