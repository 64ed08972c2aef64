package org.signpost.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.signpost.draft.ProposedReply;
import org.signpost.faq.matching.Candidate;
import org.signpost.triage.Assessment;
import org.signpost.triage.PersonalData;
import org.signpost.triage.TopicScore;

/** One JSON object a line, as the README describes it. */
final class TriageJson implements TriageLines {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final PrintWriter out;

    TriageJson(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void print(Line line) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            Assessment assessment = line.assessment();
            json.writeStartObject();
            json.writeStringField("id", line.comment().sourceId());
            json.writeFieldName("seq");
            if (line.seq() == null) {
                json.writeNull();
            } else {
                json.writeNumber(line.seq());
            }
            json.writeStringField("author", line.comment().author());
            json.writeStringField("parent", line.comment().parentSourceId());
            json.writeStringField("kind", assessment.kind().slug());
            json.writeBooleanField("needs_answer", assessment.needsAnswer());
            json.writeFieldName("needs_answer_score");
            json.writeNumber(rounded(assessment.needsAnswerScore()));
            topics(json, assessment);
            json.writeStringField("outcome", line.match().outcome().slug());
            entries(json, line);
            json.writeBooleanField("urgent", assessment.urgent());
            json.writeStringField("lang", assessment.language());
            personalData(json, assessment);
            json.writeStringField("misconception", assessment.misconception());
            json.writeStringField(
                    "draft",
                    line.composition().proposal().map(ProposedReply::text).orElse(null));
            json.writeEndObject();
        }
        out.println(text);
    }

    private static void topics(JsonGenerator json, Assessment assessment) throws IOException {
        json.writeArrayFieldStart("topics");
        for (TopicScore score : assessment.topics()) {
            json.writeStartObject();
            json.writeStringField("slug", score.topic().slug());
            json.writeFieldName("confidence");
            json.writeNumber(rounded(score.confidence()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void entries(JsonGenerator json, Line line) throws IOException {
        json.writeArrayFieldStart("faq");
        for (Candidate candidate : line.match().candidates()) {
            json.writeStartObject();
            json.writeStringField("slug", candidate.slug());
            json.writeFieldName("score");
            json.writeNumber(rounded(candidate.score()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void personalData(JsonGenerator json, Assessment assessment) throws IOException {
        json.writeArrayFieldStart("pii");
        for (PersonalData data : assessment.personalData()) {
            json.writeStartObject();
            json.writeStringField("type", data.type().slug());
            json.writeNumberField("start", data.start());
            json.writeNumberField("end", data.end());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Four decimals, without an exponent. */
    private static String rounded(double number) {
        return java.math.BigDecimal.valueOf(number)
                .setScale(4, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }
}
