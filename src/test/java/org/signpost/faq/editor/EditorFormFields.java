package org.signpost.faq.editor;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of an editor, as somebody leaves it who says its dates and changes nothing else. */
final class EditorFormFields {
    private static final Pattern FIELD = Pattern.compile(
            "<(?:input|textarea)[^>]*? name=\"([^\"]+)\"(?:[^>]*? value=\"([^\"]*)\")?[^>]*>(?:([^<]*)</textarea>)?");
    private static final Pattern TOPIC = Pattern.compile("<option value=\"([a-z-]+)\" selected");

    private static final Map<String, String> DATES = Map.of(
            "reviewed",
            LocalDate.ofInstant(EditedLibrary.MORNING, ZoneOffset.UTC).toString(),
            "review-by",
            "2027-05-22");

    private EditorFormFields() {}

    /** What the form on a page would send, without choices. */
    static Map<String, String> of(String page, String... more) {
        Map<String, String> fields = new HashMap<>();
        String editor = page.substring(page.indexOf("id=\"editor\""));
        Matcher matcher = FIELD.matcher(editor.substring(0, editor.indexOf("</form>\n    <div class=\"stack\"")));
        while (matcher.find()) {
            String value = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            if (!matcher.group(1).equals("csrf") && !matcher.group(1).equals("old-answer")) {
                fields.put(matcher.group(1), value == null ? "" : plain(value));
            }
        }
        Matcher topic = TOPIC.matcher(editor);
        if (topic.find()) {
            fields.put("topic", topic.group(1));
        }
        fields.replaceAll((name, value) -> value.isEmpty() ? DATES.getOrDefault(name, "") : value);
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
