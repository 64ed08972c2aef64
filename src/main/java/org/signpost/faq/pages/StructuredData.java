package org.signpost.faq.pages;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import org.signpost.faq.Entry;
import org.signpost.faq.Markdown;

/**
 * An entry in schema.org's words, for search engines. It stands in a script element of a data type, which browsers never
 * run and a content security policy does not concern.
 */
final class StructuredData {
    private StructuredData() {}

    /** JSON in which no character can end the script element around it. */
    static String of(Entry entry, String address) {
        String json = """
                {"@context":"https://schema.org","@type":"FAQPage","inLanguage":"%s","url":"%s","dateModified":"%s",\
                "mainEntity":[{"@type":"Question","name":"%s","acceptedAnswer":{"@type":"Answer","text":"%s"}}]}""".formatted(
                        entry.language(),
                        quoted(address),
                        entry.reviewed(),
                        quoted(entry.question()),
                        quoted(Markdown.text(entry.body())));
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }
}
