package org.signpost.ingest.found;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which comments WordPress shows to nobody, by its own words for them, and why, as {@link CommentSink#leftOut} wants it.
 * What readers never saw needs no public answer.
 */
public final class NotPublic {
    /** Of a post that only its authors see. */
    public static final String DRAFT = "of a draft";

    /** Of a post that was thrown away. */
    public static final String TRASH = "of a post in the trash";

    /** Of a post whose time has not come. */
    public static final String FUTURE = "of a post that is not published yet";

    /** Of a comment that only some were meant to read. */
    public static final String KEPT = "not meant for the public";

    private static final String NOTE_OF_ORDER = "an order's note";
    private static final Set<String> OF_READERS = Set.of("", "comment", "comments", "pingback", "trackback");
    private static final Set<String> SEEN = Set.of("", "publish", "published", "inherit", "static", "closed", "open");
    private static final Map<String, String> UNSEEN = Map.of(
            "private", "of a private post",
            "draft", DRAFT,
            "auto-draft", DRAFT,
            "pending", "of a post that waits for review",
            "trash", TRASH,
            "trashed", TRASH,
            "future", FUTURE,
            "scheduled", FUTURE);
    private static final Map<String, String> REVIEWS = Map.of("review", "a review of a product");
    private static final Map<String, String> NOTES = Map.of(
            "order_note", NOTE_OF_ORDER,
            "note", "an editor's note",
            "action_log", "an entry of a log",
            "edd_payment_note", NOTE_OF_ORDER,
            "give_payment_note", "a note on a donation");

    private NotPublic() {}

    /** Why a comment of this type is no reader's, or empty where it is one. */
    public static Optional<String> ofType(@Nullable String type) {
        String word = word(type);
        return OF_READERS.contains(word)
                ? Optional.empty()
                : Optional.of(NOTES.getOrDefault(word, REVIEWS.getOrDefault(word, "not a reader's comment")));
    }

    /** Why a comment of this type is no reader's, where the word can only mean that, whatever wrote it; else empty. */
    public static Optional<String> ofKnownType(@Nullable String type) {
        return Optional.ofNullable(NOTES.get(word(type)));
    }

    /**
     * Why nobody sees the comments of a post, or empty where everybody does. What a source does not say is null.
     *
     * @param status WordPress's word, such as "publish"
     * @param type of the post, such as "page"
     */
    public static Optional<String> ofPost(@Nullable String status, @Nullable String type, @Nullable String password) {
        String kind = word(type);
        if (kind.startsWith("shop_order") || kind.startsWith("shop_subscription") || kind.equals("edd_payment")) {
            return Optional.of(NOTE_OF_ORDER);
        }
        String word = word(status);
        if (!SEEN.contains(word)) {
            return Optional.of(UNSEEN.getOrDefault(word, "of a post that is not public"));
        }
        return password == null || password.isBlank() ? Optional.empty() : Optional.of("of a post with a password");
    }

    private static String word(@Nullable String value) {
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
