package org.signpost.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.LeftOut;

/** A report as a person reads it on a terminal, and as a program does. */
public final class ImportReportText {
    private static final JsonFactory JSON = new JsonFactory();

    private ImportReportText() {}

    /** Lines of "name: number", then what could not be read, and what was left out. */
    public static String table(ImportReport report) {
        StringBuilder text = new StringBuilder();
        line(text, "source", safe(report.source()));
        line(text, "format", Objects.requireNonNullElse(report.format(), "not recognised"));
        line(text, "site", report.run() == null ? "none, this was only a look" : safe(report.site()));
        line(text, "announced", Objects.toString(report.announced(), "-"));
        line(text, "found", Long.toString(report.found()));
        if (report.run() != null) {
            line(text, "stored", Long.toString(report.stored()));
            line(text, "revised", Long.toString(report.revised()));
            line(text, "already there", Long.toString(report.alreadyThere()));
        }
        line(text, "unreadable", Long.toString(report.unreadableCount()));
        for (UnreadablePart item : report.unreadable()) {
            text.append("  ").append(safe(item.toString())).append('\n');
        }
        if (report.moreUnreadable() > 0) {
            text.append("  and ").append(report.moreUnreadable()).append(" more\n");
        }
        report.leftOut().forEach(some -> text.append(some).append('\n'));
        report.remarks().forEach(remark -> text.append(safe(remark)).append('\n'));
        report.sentence().ifPresent(sentence -> text.append(sentence).append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("%-15s%s\n".formatted(name, value));
    }

    /** Without characters that steer a terminal. */
    private static String safe(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    /** One JSON object on one line. */
    public static String json(ImportReport report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("source", report.source());
            json.writeStringField("site", report.site());
            json.writeStringField("format", report.format());
            json.writeObjectField("announced", report.announced());
            json.writeNumberField("found", report.found());
            json.writeNumberField("stored", report.stored());
            json.writeNumberField("revised", report.revised());
            json.writeNumberField("already_there", report.alreadyThere());
            json.writeArrayFieldStart("left_out");
            for (LeftOut some : report.leftOut()) {
                json.writeStartObject();
                json.writeStringField("reason", some.reason());
                json.writeNumberField("count", some.count());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("remarks");
            for (String remark : report.remarks()) {
                json.writeString(remark);
            }
            json.writeEndArray();
            json.writeNumberField("unreadable_count", report.unreadableCount());
            json.writeArrayFieldStart("unreadable");
            for (UnreadablePart item : report.unreadable()) {
                json.writeStartObject();
                json.writeStringField("place", item.place());
                json.writeStringField("reason", item.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeBooleanField("dry_run", report.run() == null);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
