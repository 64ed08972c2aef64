package org.signpost.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.draft.CompositionOutcome;
import org.signpost.draft.ProposedReply;
import org.signpost.faq.matching.Match;
import org.signpost.faq.matching.MatchCandidate;
import org.signpost.ingest.found.FingerprintIds;
import org.signpost.ingest.reader.CommentReaders;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.platform.TextExcerpt;
import org.signpost.triage.Assessment;

/** Prints what {@code triage} concluded, one comment after the other. */
interface TriageOutput {
    /**
     * One comment.
     *
     * @param seq the number that the page shows beside it, or its place in the file; null for a comment without a number
     *     on a page that numbers the others
     */
    record Line(
            FoundComments.Item item,
            @Nullable Integer seq,
            Assessment assessment,
            Match match,
            CompositionOutcome composition) {
        IncomingComment comment() {
            return item.comment();
        }

        /** Never where the website hides the comment for good. */
        boolean needsAnswer() {
            return assessment.needsAnswer() && !comment().status().hidden();
        }
    }

    void print(Line line) throws IOException;

    /** A table for people. */
    final class Table implements TriageOutput {
        private static final String ROW = "%4s  %-22s  %-12s  %-9s  %-28s  %s%n";
        private static final int AUTHOR = 22;

        private final PrintWriter out;

        Table(PrintWriter out) {
            this.out = out;
            out.printf(Locale.ROOT, ROW, "no", "author", "kind", "match", "topics", "first entry");
        }

        @Override
        public void print(Line line) {
            Assessment assessment = line.assessment();
            List<MatchCandidate> candidates = line.match().candidates();
            out.printf(
                    Locale.ROOT,
                    ROW,
                    line.seq() == null ? "" : line.seq(),
                    cut(line.comment().author()),
                    assessment.kind().slug() + mark(assessment),
                    line.match().outcome().slug(),
                    assessment.topics().stream()
                            .map(score -> score.topic().slug())
                            .collect(Collectors.joining(", ")),
                    candidates.isEmpty() ? "" : candidates.getFirst().slug());
        }

        private static String mark(Assessment assessment) {
            return assessment.danger() ? " !!" : assessment.urgent() ? " !" : "";
        }

        private static String cut(String author) {
            return TextExcerpt.shortened(TerminalText.plain(author), AUTHOR);
        }
    }

    /** One JSON object a line, as the README describes it. */
    final class Json implements TriageOutput {
        private static final JsonFactory FACTORY = new JsonFactory();

        private final PrintWriter out;

        Json(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void print(Line line) throws IOException {
            StringWriter text = new StringWriter();
            try (JsonGenerator json = FACTORY.createGenerator(text)) {
                Assessment assessment = line.assessment();
                json.writeStartObject();
                json.writeStringField("id", line.comment().sourceId());
                json.writeObjectField("seq", line.seq());
                json.writeStringField("parent", line.comment().parentSourceId());
                json.writeStringField("author", line.comment().author());
                json.writeStringField("text", line.comment().text());
                json.writeStringField(
                        "written_at", Objects.toString(line.comment().writtenAt(), null));
                json.writeStringField("status", line.comment().status().name().toLowerCase(Locale.ROOT));
                post(json, line.item().post());
                json.writeStringField("kind", assessment.kind().slug());
                json.writeBooleanField("needs_answer", line.needsAnswer());
                json.writeNumberField("needs_answer_score", rounded(assessment.needsAnswerScore()));
                objects(json, "topics", assessment.topics(), score -> {
                    json.writeStringField("slug", score.topic().slug());
                    json.writeNumberField("confidence", rounded(score.confidence()));
                });
                json.writeStringField("outcome", line.match().outcome().slug());
                objects(json, "faq", line.match().candidates(), candidate -> {
                    json.writeStringField("slug", candidate.slug());
                    json.writeNumberField("score", rounded(candidate.score()));
                });
                json.writeBooleanField("urgent", assessment.urgent());
                json.writeBooleanField("danger", assessment.danger());
                json.writeStringField("lang", assessment.language());
                objects(json, "pii", assessment.personalData(), data -> {
                    json.writeStringField("type", data.type().slug());
                    json.writeNumberField("start", data.start());
                    json.writeNumberField("end", data.end());
                });
                json.writeStringField("misconception", assessment.misconception());
                json.writeStringField(
                        "draft",
                        line.composition().proposal().map(ProposedReply::text).orElse(null));
                json.writeEndObject();
            }
            out.println(text);
        }

        /** What is known of it: nothing where there is neither an address nor a title of its own. */
        private static void post(JsonGenerator json, IncomingPost post) throws IOException {
            // "Post 9" tells at least which comments belong together.
            boolean unknown = post.sourceId().startsWith(FingerprintIds.PREFIX) && CommentReaders.isTitleGuessed(post);
            if (post.url() == null && unknown) {
                json.writeNullField("post");
                return;
            }
            json.writeObjectFieldStart("post");
            json.writeStringField("title", post.title());
            json.writeStringField("url", post.url());
            json.writeEndObject();
        }

        /** Writes the fields of one object. */
        private interface FieldWriter<T> {
            void write(T item) throws IOException;
        }

        private static <T> void objects(JsonGenerator json, String name, List<T> items, FieldWriter<T> fields)
                throws IOException {
            json.writeArrayFieldStart(name);
            for (T item : items) {
                json.writeStartObject();
                fields.write(item);
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        /** Four decimals; so few are never written with an exponent. */
        private static BigDecimal rounded(double number) {
            return BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP);
        }
    }
}
