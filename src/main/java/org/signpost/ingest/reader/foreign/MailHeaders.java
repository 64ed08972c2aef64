package org.signpost.ingest.reader.foreign;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines "Name: value" with which an e-mail begins, and a page that a browser saved as one file. */
final class MailHeaders {
    private static final Pattern LINE = Pattern.compile("([A-Za-z][A-Za-z0-9-]{1,60}):[ \\t]?(.{0,4000}).*");
    private static final int MOST_LINES = 400;

    /** What only programs write; with one of these it is a mail that was saved as it was sent. */
    private static final Set<String> BY_PROGRAMS =
            Set.of("message-id", "received", "return-path", "delivered-to", "mime-version");

    /** Who, when, of what: with all of these it is a mail as a person saves it. */
    private static final Set<Set<String>> BY_PEOPLE =
            Set.of(Set.of("from", "subject", "date"), Set.of("from", "subject", "sent"));

    private final Map<String, String> values;

    private MailHeaders(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** The lines up to the first empty one; empty where one of them is none, as the text is something else then. */
    static Optional<MailHeaders> of(String text) {
        Map<String, String> values = new HashMap<>();
        String name = "";
        for (String line : text.lines().limit(MOST_LINES).toList()) {
            if (line.isBlank()) {
                break;
            }
            Matcher header = LINE.matcher(line);
            boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
            if (goesOn && !name.isEmpty()) {
                String more = line.substring(0, Math.min(line.length(), 4000)).strip();
                values.computeIfPresent(name, (_, before) -> before.length() > 4000 ? before : before + " " + more);
            } else if (header.matches()) {
                name = header.group(1).toLowerCase(Locale.ROOT);
                values.putIfAbsent(name, header.group(2).strip());
            } else if (!values.isEmpty() || !line.startsWith("From ")) {
                return Optional.empty();
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new MailHeaders(values));
    }

    /** The value of the header of this name in small letters, or "". */
    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The header's first word in small letters, such as {@code text/html}. */
    String contentType() {
        return Pattern.compile("[;\\s]")
                .split(value("content-type").strip(), 2)[0]
                .toLowerCase(Locale.ROOT);
    }

    /** What stands behind {@code name=} in the content type, without quotes. */
    Optional<String> parameter(String name) {
        Matcher matcher = Pattern.compile(
                        "(?i)[;\\s]" + name + "\\s{0,3}=\\s{0,3}(?:\"([^\"]{1,200})\"|([^\\s;\"]{1,200}))")
                .matcher(value("content-type"));
        return matcher.find()
                ? Optional.of(matcher.group(1) != null ? matcher.group(1) : matcher.group(2))
                : Optional.empty();
    }

    /** Whether this is a page that a browser saved with everything in it, and not something that was sent to somebody. */
    boolean isSavedPage() {
        boolean sent = values.containsKey("to") || values.containsKey("received") || values.containsKey("delivered-to");
        boolean located = values.containsKey("snapshot-content-location") || values.containsKey("content-location");
        return !sent
                && (contentType().equals("multipart/related")
                        || (located && contentType().equals("text/html")));
    }

    boolean isMail() {
        boolean byPrograms =
                values.containsKey("from") && values.keySet().stream().anyMatch(BY_PROGRAMS::contains);
        return byPrograms || BY_PEOPLE.stream().anyMatch(values.keySet()::containsAll);
    }
}
