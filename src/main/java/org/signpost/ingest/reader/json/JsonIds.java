package org.signpost.ingest.reader.json;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.TextExcerpt;

/** Ids as JSON has them: bare, inside an object, or wrapped as WPGraphQL and Reddit do. */
final class JsonIds {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{8,60}={0,2}");
    private static final Pattern GLOBAL = Pattern.compile("(?:comment|post|page):(\\d{1,18})");

    private static final Pattern MARK = Pattern.compile("#comment-(\\d{1,18})$");

    /** Lemmy writes the way from the top down to a comment, as in "0.11.12". */
    private static final Pattern PATH = Pattern.compile("0(?:\\.\\d{1,18}){0,200}?\\.(\\d{1,18})\\.(\\d{1,18})");

    private JsonIds() {}

    /** A comment's own id, or null where it has none. In an address it stands as WordPress marks it. */
    static @Nullable String own(JsonItem comment) {
        String id = JsonSystem.SLACK.isOf(comment) ? comment.string("ts") : first(comment, JsonMember.ID);
        if (id != null && id.indexOf('#') < 0) {
            return id;
        }
        return Stream.concat(Stream.ofNullable(id), comment.all(JsonMember.OWN_URL))
                .map(address -> MARK.matcher(TextExcerpt.beginning(String.valueOf(address), 4000)))
                .filter(Matcher::find)
                .map(mark -> mark.group(1))
                .findFirst()
                .orElse(id);
    }

    /** The id of the comment that this one answers, or null at the top of a thread. */
    static @Nullable String parent(JsonItem comment) {
        String own = own(comment);
        Matcher path = PATH.matcher(Objects.requireNonNullElse(comment.string("path"), ""));
        if (path.matches() && path.group(2).equals(own)) {
            return path.group(1);
        }
        String id = comment.all(JsonMember.PARENT)
                .map(JsonIds::bare)
                .filter(Objects::nonNull)
                .filter(parent ->
                        !parent.isBlank() && !parent.equals("0") && !parent.equals("root") && !parent.equals(own))
                .findFirst()
                .orElse(null);
        // Reddit names the kind of what is answered: t1 is a comment and t3 the post.
        if (id != null && id.startsWith("t3_")) {
            return null;
        }
        return id != null && id.startsWith("t1_") && own != null && !own.startsWith("t1_") ? id.substring(3) : id;
    }

    /** The first member that means an id and is one. */
    static @Nullable String first(JsonItem item, JsonMember meaning) {
        return item.all(meaning)
                .map(JsonIds::bare)
                .filter(Objects::nonNull)
                .filter(id -> !id.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** Whether this is an id that holds a kind and a number in a code. */
    static boolean isGlobal(@Nullable Object id) {
        return id instanceof String text && !text.equals(decoded(text));
    }

    private static @Nullable String bare(Object value) {
        if (value instanceof String text) {
            return decoded(text);
        }
        JsonItem inner = JsonItem.object(value);
        if (inner == null) {
            return null;
        }
        if (inner.get("node") instanceof Map<?, ?> node) {
            return bare(node);
        }
        for (String name : new String[] {"databaseid", "id", "oid", "commentid", "targetid", "value", "uuid"}) {
            String id = inner.string(name);
            if (id != null) {
                return decoded(id);
            }
        }
        return null;
    }

    private static String decoded(String id) {
        if (BASE64.matcher(id).matches()) {
            try {
                byte[] bytes = Base64.getDecoder().decode(id);
                Matcher global = GLOBAL.matcher(new String(bytes, StandardCharsets.UTF_8));
                return global.matches() ? global.group(1) : id;
            } catch (IllegalArgumentException e) {
                return id;
            }
        }
        return id;
    }
}
