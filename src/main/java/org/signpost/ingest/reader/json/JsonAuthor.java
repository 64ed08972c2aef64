package org.signpost.ingest.reader.json;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.input.HtmlText;
import org.signpost.platform.TextExcerpt;

/** Who wrote a comment: named in it, in an object inside it, or in a list of people beside it. */
final class JsonAuthor {
    private static final Set<String> NOBODY = Set.of("anonymous", "none", "null", "undefined");
    private static final Pattern COUNTED = Pattern.compile("-?\\d+");
    /** Names that people choose to sign in with; what they are called may stand beside it. */
    private static final List<String> ACCOUNT_NAMES = List.of("username", "screenname");

    private static final String[] STAFF_MARKS = {"admin", "isadmin", "ismoderator", "moderator", "isstaff", "staff"};

    private JsonAuthor() {}

    /** The name, or null where nobody is named. */
    static @Nullable String name(JsonItem comment, JsonScope scope) {
        String called = ACCOUNT_NAMES.stream().anyMatch(comment::has) ? named(comment.get("name")) : null;
        String name = Stream.concat(
                        Stream.ofNullable(called),
                        comment.all(JsonMember.AUTHOR).map(JsonAuthor::named))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (name != null) {
            return name;
        }
        JsonItem person = person(comment, scope);
        return person == null ? null : ofPerson(person, 2);
    }

    /** Whether somebody is named, under a name that only comments have. */
    static boolean isIn(JsonItem comment) {
        return JsonMember.AUTHOR.names().stream()
                .filter(name -> !JsonMember.AUTHOR_WEAK.names().contains(name))
                .anyMatch(name -> named(comment.get(name)) != null);
    }

    /** Whether the system marks whoever wrote it as one who runs the discussion. */
    static boolean isStaff(JsonItem comment, JsonScope scope) {
        boolean inside = comment.all(JsonMember.AUTHOR)
                .map(JsonItem::object)
                .filter(Objects::nonNull)
                .anyMatch(JsonAuthor::isMarked);
        JsonItem person = inside ? null : person(comment, scope);
        return inside || (person != null && isMarked(person));
    }

    private static boolean isMarked(JsonItem person) {
        for (String mark : STAFF_MARKS) {
            if (Boolean.TRUE.equals(person.get(mark))) {
                return true;
            }
        }
        return false;
    }

    /** Who has the number that the comment names, where a list of people stands beside it. */
    private static @Nullable JsonItem person(JsonItem comment, JsonScope scope) {
        String number = comment.string(JsonMember.AUTHOR_NUMBER);
        return number == null ? null : scope.person(number);
    }

    private static @Nullable String named(@Nullable Object author) {
        if (author instanceof String text) {
            return isName(text) ? plain(text) : null;
        }
        JsonItem person = JsonItem.object(author);
        return person == null ? null : ofPerson(person, 2);
    }

    private static @Nullable String ofPerson(JsonItem person, int depth) {
        for (Object form : person.all(JsonMember.AUTHOR_FORMS).toList()) {
            if (form instanceof String text && !text.isBlank()) {
                return plain(text);
            }
        }
        for (Object inside : person.all(JsonMember.AUTHOR_INSIDE).toList()) {
            if (depth > 0 && inside instanceof Map<?, ?> inner) {
                return ofPerson(JsonItem.of(inner), depth - 1);
            }
        }
        return null;
    }

    /** A number alone is an account and no name. */
    private static boolean isName(String text) {
        return !text.isBlank() && !COUNTED.matcher(text).matches() && !NOBODY.contains(JsonItem.plain(text));
    }

    private static String plain(String html) {
        return HtmlText.ofName(TextExcerpt.beginning(html, 2000));
    }
}
