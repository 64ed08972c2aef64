package org.signpost.ingest.reader.xml;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.input.XmlEvents;

/** What one entry of a feed says, by the names of its elements; of several with one name the first counts. */
final class FeedEntry {
    /** How much of a text is taken in. */
    static final int LONGEST = 400_000;

    private static final Set<String> TEXTS = Set.of("description", "encoded", "content", "summary");
    private static final Set<String> WORDS =
            Set.of("title guid id creator pubDate published updated date draft created filename trashed".split(" "));
    /** Blogger's own elements, whose names say little without their prefix. */
    private static final Set<String> OF_BLOGGER = Set.of("type", "status", "parent", "inReplyTo");

    /** Where an address of a person comes before the name, as RSS wants it. */
    private static final Pattern NAME_IN_BRACKETS = Pattern.compile("@[^()]{0,300}\\(([^()]{1,200})\\)");

    private final Map<String, String> values = new HashMap<>();

    private FeedEntry() {}

    /** Reads the entry at whose start {@code xml} stands. */
    static FeedEntry read(XmlEvents xml) throws IOException {
        FeedEntry entry = new FeedEntry();
        entry.put("id", xml.attribute("about"));
        while (xml.nextChild()) {
            entry.element(xml);
        }
        return entry;
    }

    private void element(XmlEvents xml) throws IOException {
        String name = xml.name();
        if (name.equals("author")) {
            author(xml);
        } else if (name.equals("control")) {
            while (xml.nextChild()) {
                element(xml);
            }
        } else if (TEXTS.contains(name)) {
            put(name, xml.html(LONGEST));
        } else if (WORDS.contains(name)) {
            put(name, xml.text(4000));
        } else if (OF_BLOGGER.contains(name) && isOfBlogger(xml)) {
            put("blogger " + name, xml.text(4000));
        } else {
            attributes(xml, name);
        }
    }

    private void attributes(XmlEvents xml, String name) throws IOException {
        switch (name) {
            case "link" -> {
                String href = xml.attribute("href");
                String relation = xml.attribute("rel");
                String text = xml.text(4000);
                boolean page = relation.isEmpty() || relation.equals("alternate");
                put(page ? "link" : "link " + relation, text.isBlank() ? href : text);
            }
            case "in-reply-to" -> {
                put("reply ref", xml.attribute("ref"));
                put("reply href", xml.attribute("href"));
                xml.skip();
            }
            case "category" -> {
                put(xml.attribute("scheme").endsWith("#kind") ? "kind" : "category", xml.attribute("term"));
                xml.skip();
            }
            case "extendedProperty" -> {
                put(xml.attribute("name"), xml.attribute("value"));
                xml.skip();
            }
            default -> xml.skip();
        }
    }

    private void author(XmlEvents xml) throws IOException {
        StringBuilder words = new StringBuilder();
        while (xml.nextChild()) {
            words.append(xml.passed());
            if (xml.name().equals("name")) {
                put("creator", xml.text(2000));
            } else {
                xml.skip();
            }
        }
        String line = words.append(xml.passed()).toString().strip();
        Matcher bracketed = NAME_IN_BRACKETS.matcher(line);
        put("author", bracketed.find() ? bracketed.group(1) : line.contains("@") ? "" : line);
    }

    private static boolean isOfBlogger(XmlEvents xml) {
        return xml.prefix().equals("blogger") || xml.namespace().contains("blogger");
    }

    private void put(String name, String value) {
        if (!value.isBlank() || TEXTS.contains(name)) {
            values.putIfAbsent(name, value);
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** What it says under this name, without blanks around, or nothing. */
    String of(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** What it says under the first of these names that it has, or null. */
    @Nullable String first(String... names) {
        return Stream.of(names)
                .map(values::get)
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
    }
}
