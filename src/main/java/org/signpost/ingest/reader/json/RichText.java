package org.signpost.ingest.reader.json;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The plain words of a text that a system keeps in pieces, as editors do: objects and strings, in lists or inside each other.
 * Pieces that hold words stand on one line; where all of a list only hold other pieces, each is a paragraph.
 */
final class RichText {
    private static final List<String> WORDS = List.of("plaintext", "text", "simpletext", "insert", "content");
    private static final List<String> INSIDE = List.of(
            "content",
            "children",
            "elements",
            "nodes",
            "leaves",
            "ops",
            "runs",
            "root",
            "blocks",
            "paragraphs",
            "body",
            "richtext",
            "text");
    private static final List<String> PARAGRAPHS = List.of("blocks", "paragraphs");
    private static final List<String> INSTEAD_OF_WORDS = List.of("label", "displayname", "name", "url", "href");
    private static final List<String> BREAKS = List.of("hardbreak", "linebreak", "break", "br");

    private final StringBuilder text = new StringBuilder();
    private boolean hasWords;

    private RichText() {}

    /**
     * The words, or null where these are no pieces of a text.
     *
     * @param name of the member that holds them, in small letters
     */
    static @Nullable String of(@Nullable Object value, String name) {
        boolean pieces = switch (value) {
            case Map<?, ?> map -> !isRecord(map);
            case List<?> list -> arePieces(list);
            case null, default -> false;
        };
        if (!pieces) {
            return null;
        }
        RichText rich = new RichText();
        rich.inside(Objects.requireNonNull(value), PARAGRAPHS.contains(name));
        return rich.hasWords ? rich.text.toString().strip() : null;
    }

    private static boolean arePieces(List<?> list) {
        return list.stream().anyMatch(Map.class::isInstance)
                && list.stream().allMatch(piece -> piece instanceof String || piece instanceof Map)
                && list.stream().noneMatch(piece -> piece instanceof Map<?, ?> map && isRecord(map));
    }

    /** Whether somebody wrote it, so that it is a comment of its own and no piece of one. */
    private static boolean isRecord(Map<?, ?> map) {
        JsonItem item = JsonItem.of(map);
        return JsonAuthor.isIn(item)
                || JsonIds.parent(item) != null
                || (JsonIds.own(item) != null && JsonDate.isIn(item));
    }

    private void inside(Object value, boolean paragraphs) {
        switch (value) {
            case String words -> append(words);
            case Map<?, ?> map -> piece(JsonItem.of(map));
            case List<?> list -> {
                boolean apart = paragraphs || list.stream().allMatch(RichText::holdsPieces);
                for (Object each : list) {
                    if (apart && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                        text.append('\n');
                    }
                    inside(each, false);
                }
            }
            default -> {}
        }
    }

    private void piece(JsonItem item) {
        String words = words(item);
        String name = words == null ? inner(item) : null;
        if (words != null) {
            append(words);
        } else if (name != null) {
            inside(Objects.requireNonNull(item.get(name)), PARAGRAPHS.contains(name));
        } else if (BREAKS.contains(JsonItem.plain(type(item)))) {
            text.append('\n');
        } else {
            text.append(insteadOfWords(item));
        }
    }

    private void append(String words) {
        hasWords = true;
        text.append(words);
    }

    private static boolean holdsPieces(Object value) {
        return value instanceof Map<?, ?> map && words(JsonItem.of(map)) == null && inner(JsonItem.of(map)) != null;
    }

    private static @Nullable String words(JsonItem item) {
        return WORDS.stream()
                .map(item::string)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The name of the member with the pieces inside: one of those that editors use, or that is called as its kind. */
    private static @Nullable String inner(JsonItem item) {
        String type = JsonItem.plain(type(item));
        return Stream.concat(INSIDE.stream(), Stream.of(type, "paragraph", "textrun"))
                .filter(name -> item.get(name) instanceof List || item.get(name) instanceof Map)
                .findFirst()
                .orElse(null);
    }

    private static String type(JsonItem item) {
        return Objects.requireNonNullElse(item.string("type"), "");
    }

    /** A link or a mention may have nothing but what it leads to. */
    private static String insteadOfWords(JsonItem item) {
        JsonItem attributes = item.get("attrs") instanceof Map<?, ?> map ? JsonItem.of(map) : item;
        return INSTEAD_OF_WORDS.stream()
                .map(attributes::string)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
