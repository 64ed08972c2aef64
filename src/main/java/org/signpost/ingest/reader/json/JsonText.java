package org.signpost.ingest.reader.json;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.input.HtmlText;

/**
 * A comment's text, of whatever member holds it: as it was typed where the system says so, and plain where it is HTML.
 *
 * @param value plain text
 * @param cut whether it was so long that a part is missing
 */
record JsonText(String value, boolean cut) {
    private static final Pattern SHOWN =
            Pattern.compile("<(?:p|br|div|ul|ol|blockquote|pre|h[1-6])(?:\\s[^<>]{0,2000})?/?>");
    private static final Pattern STORED = Pattern.compile(
            "</(?:a|b|i|u|s|strong|em|span|code|del|ins|q|cite|small|sub|sup|font)>|&(?:amp|lt|gt|quot|nbsp|apos|hellip|[lr]squo"
                    + "|[lr]dquo|[mn]dash|#\\d{1,7}|#[xX][0-9a-fA-F]{1,6});");

    /** What stands beside the message of a program. */
    private static final Set<String> PROGRAMS_SAY = Set.of(
            "code",
            "error",
            "errors",
            "success",
            "ok",
            "status",
            "statuscode",
            "level",
            "severity",
            "logger",
            "exception",
            "documentationurl");

    /** How a member is written. */
    private enum Form {
        TYPED,
        STORED,
        ANY,
        SHOWN
    }

    private record Written(String value, Form form) {}

    static boolean isIn(JsonItem item) {
        return written(item) != null;
    }

    /** Whether the text stands under a name that says on its own that this is one. */
    static boolean isAlone(JsonItem item) {
        return JsonMember.TEXT_ALONE.names().stream().anyMatch(name -> written(item.get(name), name, Form.ANY) != null)
                || (item.get("message") instanceof String
                        && PROGRAMS_SAY.stream().noneMatch(item::has)
                        && (JsonIds.own(item) != null || item.has(JsonMember.EMAIL)));
    }

    /** The text, or null where the object has none. */
    static @Nullable JsonText of(JsonItem item) {
        Written written = written(item);
        return written == null
                ? null
                : new JsonText(
                        JsonSystem.SLACK.isOf(item) ? SlackText.plain(written.value) : plain(written),
                        written.value.length() >= JsonValues.LONGEST_STRING - 1);
    }

    private static String plain(Written written) {
        String value = written.value;
        return switch (written.form) {
            case TYPED -> value;
            case STORED -> HtmlText.ofStored(value);
            case SHOWN -> HtmlText.ofRendered(value);
            case ANY ->
                SHOWN.matcher(value).find()
                        ? HtmlText.ofRendered(value)
                        : STORED.matcher(value).find() ? HtmlText.ofStored(value) : value;
        };
    }

    private static @Nullable Written written(JsonItem item) {
        Written blank = null;
        for (Form form : Form.values()) {
            for (String name : names(form)) {
                Written found = whole(item.get(name), name, form);
                if (found != null && !found.value.isBlank()) {
                    return found;
                }
                blank = found == null ? blank : found;
            }
        }
        return blank;
    }

    private static Set<String> names(Form form) {
        return switch (form) {
            case TYPED -> JsonMember.TEXT_TYPED.names();
            case STORED -> JsonMember.TEXT_STORED.names();
            case ANY -> JsonMember.TEXT_ANY.names();
            case SHOWN -> JsonMember.TEXT_SHOWN.names();
        };
    }

    private static @Nullable Written written(@Nullable Object value, String name, Form form) {
        return switch (value) {
            case String text -> new Written(text, form);
            case Map<?, ?> forms when !name.equals("comment") -> ofForms(JsonItem.of(forms));
            case List<?> list
            when list.size() == 1 && list.getFirst() instanceof Map<?, ?> forms ->
                JsonItem.of(forms).has("value") ? ofForms(JsonItem.of(forms)) : null;
            case null, default -> null;
        };
    }

    /** A text in one piece, or in many where no form of it is in one. */
    private static @Nullable Written whole(@Nullable Object value, String name, Form form) {
        Written written = written(value, name, form);
        String rich = written == null && !name.equals("comment") ? RichText.of(value, name) : null;
        return rich == null ? written : new Written(rich, Form.TYPED);
    }

    /** One text in several forms, as WordPress and Drupal give it. */
    private static @Nullable Written ofForms(JsonItem forms) {
        Written found = forms.source().isEmpty() ? new Written("", Form.SHOWN) : null;
        for (String name : JsonMember.TEXT_FORMS.names()) {
            String text = forms.string(name);
            if (text != null && (found == null || found.value.isBlank())) {
                found = new Written(text, form(name));
            }
        }
        return found;
    }

    private static Form form(String name) {
        return switch (name) {
            case "raw" -> Form.STORED;
            case "rendered", "html", "processed" -> Form.SHOWN;
            case "markdown", "plain" -> Form.TYPED;
            default -> Form.ANY;
        };
    }
}
