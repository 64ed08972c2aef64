package org.signpost.faq.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

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
public record Wording(
        String slug,
        String topic,
        String question,
        String paraphrases,
        String tags,
        String reply,
        List<SourceLine> sources,
        String url,
        String supersedes,
        String reviewed,
        String reviewBy,
        String body,
        String whatChanged,
        String oldAnswer,
        String effectiveOn) {
    public Wording {
        sources = List.copyOf(sources);
    }

    /** The same with another slug and topic. */
    Wording named(String otherSlug, String otherTopic) {
        return new Wording(
                otherSlug,
                otherTopic,
                question,
                paraphrases,
                tags,
                reply,
                sources,
                url,
                supersedes,
                reviewed,
                reviewBy,
                body,
                whatChanged,
                oldAnswer,
                effectiveOn);
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
}
