package org.signpost.ingest.reader.json;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.SourceStatus;
import org.signpost.ingest.found.StatusWords;

/** What a system's moderators, or whoever wrote it, have done with a comment, of all the ways in which systems say so. */
final class JsonModeration {
    private static final Set<String> NO_TEXT = Set.of("[deleted]", "[removed]");
    private static final Set<String> NOT_PUBLIC = Set.of("private", "direct", "followers", "limited");

    private JsonModeration() {}

    /** WordPress's word for it, or the system's own, or null where nothing is said. */
    static @Nullable String status(JsonItem comment) {
        String word = comment.all(JsonMember.STATUS)
                .map(value -> String.valueOf(value).strip().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(null);
        return StatusWords.gravest(word, marks(comment));
    }

    /** What each member says that is called as a status, and Isso's number. */
    private static Stream<SourceStatus> marks(JsonItem comment) {
        Stream<SourceStatus> named = comment.source().entrySet().stream()
                .map(member -> marked(String.valueOf(member.getKey()), TypedValue.bare(member.getValue())))
                .flatMap(Optional::stream);
        return switch (issoMode(comment)) {
            case "2" -> Stream.concat(named, Stream.of(SourceStatus.HELD));
            case "4" -> Stream.concat(named, Stream.of(SourceStatus.TRASHED));
            case null, default -> named;
        };
    }

    private static Optional<SourceStatus> marked(String name, @Nullable Object value) {
        return value instanceof String || value instanceof Boolean
                ? StatusWords.marked(JsonItem.plain(name), String.valueOf(value))
                : Optional.empty();
    }

    /** Whether it is gone, whoever took it away. */
    static boolean isDeleted(JsonItem comment) {
        return marks(comment).anyMatch(SourceStatus.TRASHED::equals);
    }

    /** Whether it is deleted and its text gone with it. */
    static boolean isGone(JsonItem comment, String text) {
        return NO_TEXT.contains(text.strip()) || (text.isBlank() && isDeleted(comment));
    }

    /** Whether only some people may read it where it was written. */
    static boolean isPrivate(JsonItem comment) {
        String seen = comment.string("visibility");
        boolean kept = comment.source().entrySet().stream()
                .anyMatch(member -> isKept(String.valueOf(member.getKey()), TypedValue.bare(member.getValue())));
        return kept
                || comment.isTrue("whisper")
                || (seen != null && NOT_PUBLIC.contains(seen.toLowerCase(Locale.ROOT)));
    }

    private static boolean isKept(String name, @Nullable Object value) {
        return (value instanceof String || value instanceof Boolean) && StatusWords.isKept(name, String.valueOf(value));
    }

    /** Isso says with a number what it has done. */
    private static @Nullable String issoMode(JsonItem comment) {
        return JsonSystem.ISSO.isOf(comment) ? comment.string("mode") : null;
    }
}
