package org.signpost.ingest.found;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.signpost.comment.CommentType;
import org.signpost.platform.Sha256;

/**
 * Ids for comments and posts of sources that have none. The same comment gets the same one however often its page is saved:
 * it is made of the post's title, the author, the text's letters and digits, the type, and how many equal ones stood before it, and
 * not of the place on the page. One object for each input.
 */
public final class FingerprintIds {
    /** With this begins every id that was made here. */
    public static final String PREFIX = "fp-";

    private static final int MOST = 1_000_000;

    private final Map<Long, Integer> occurrences = new HashMap<>();

    public String comment(String title, String author, CommentType type, String text) {
        byte[] base = digest("comment", letters(title), letters(author), type.name(), letters(text));
        long key = ByteBuffer.wrap(base).getLong();
        int occurrence = occurrences.size() < MOST ? occurrences.merge(key, 1, Integer::sum) : 1;
        return PREFIX + hex(digest(hex(base), Integer.toString(occurrence)));
    }

    public static String post(String key) {
        return PREFIX + hex(digest("post", letters(key)));
    }

    /**
     * An id for a comment that has one of its own which other comments may have too.
     *
     * @param mark what never changes of this one, such as when it was written
     */
    public static String marked(String id, String mark) {
        return PREFIX + hex(digest("marked", id, mark));
    }

    /** A source's own id, or a digest of it where it is too long. */
    public static String id(String id) {
        return id.length() <= 200 ? id : PREFIX + hex(digest("id", id));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(point -> Character.isLetterOrDigit(point) || Character.getType(point) == Character.OTHER_SYMBOL)
                .forEach(letters::appendCodePoint);
        return letters.isEmpty() ? text.strip() : letters.toString();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes, 0, 12);
    }

    private static byte[] digest(String... parts) {
        MessageDigest digest = Sha256.start();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return digest.digest();
    }
}
