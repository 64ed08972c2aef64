package org.signpost.ingest.reader.json;

import java.util.Locale;
import java.util.Set;
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
        boolean trashed = word != null
                && StatusWords.of(word).filter(SourceStatus.TRASHED::equals).isPresent();
        if (isDeleted(comment) || trashed) {
            return "trash";
        }
        if (comment.isTrue("isspam", "spam", "markedasspam")) {
            return "spam";
        }
        boolean held = comment.isFalse("approved", "isapproved", "published", "ispublished", "visible", "public")
                || comment.isTrue("pending", "ispending", "hidden", "ishidden", "held")
                || "2".equals(issoMode(comment));
        return held ? "hold" : word;
    }

    /** Whether it is gone, whoever took it away. */
    static boolean isDeleted(JsonItem comment) {
        boolean since = comment.get("deletedat") instanceof String at && !at.isBlank() && !at.equals("0");
        return since
                || comment.isTrue("isdeleted", "deleted", "delete", "trashed", "removed", "isremoved")
                || "4".equals(issoMode(comment));
    }

    /** Whether it is deleted and its text gone with it. */
    static boolean isGone(JsonItem comment, String text) {
        return NO_TEXT.contains(text.strip()) || (text.isBlank() && isDeleted(comment));
    }

    /** Whether only some people may read it where it was written. */
    static boolean isPrivate(JsonItem comment) {
        String seen = comment.string("visibility");
        return comment.isTrue("private", "isprivate", "whisper")
                || (seen != null && NOT_PUBLIC.contains(seen.toLowerCase(Locale.ROOT)));
    }

    /** Isso says with a number what it has done. */
    private static @Nullable String issoMode(JsonItem comment) {
        return JsonSystem.ISSO.isOf(comment) ? comment.string("mode") : null;
    }
}
