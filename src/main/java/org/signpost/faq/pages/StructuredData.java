package org.signpost.faq.pages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.signpost.faq.Entry;
import org.signpost.faq.Markdown;

/**
 * An entry in schema.org's words, for search engines. It stands in a script element of a data type, which browsers never
 * run and a content security policy does not concern.
 */
final class StructuredData {
    private static final JsonFactory FACTORY = new JsonFactory();

    private StructuredData() {}

    /** JSON in which no character can end the script element around it. */
    static String of(Entry entry, String address) {
        StringWriter writer = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(writer)) {
            json.writeStartObject();
            json.writeStringField("@context", "https://schema.org");
            json.writeStringField("@type", "FAQPage");
            json.writeStringField("inLanguage", entry.language());
            json.writeStringField("url", address);
            json.writeStringField("dateModified", entry.reviewed().toString());
            json.writeArrayFieldStart("mainEntity");
            json.writeStartObject();
            json.writeStringField("@type", "Question");
            json.writeStringField("name", entry.question());
            json.writeObjectFieldStart("acceptedAnswer");
            json.writeStringField("@type", "Answer");
            json.writeStringField("text", Markdown.text(entry.body()));
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
