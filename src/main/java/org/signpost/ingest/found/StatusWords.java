package org.signpost.ingest.found;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.signpost.comment.SourceStatus;
import org.signpost.platform.TextExcerpt;

/** The words of systems and languages for where moderation has put a comment: {@code ingest/status-words.properties}. */
public final class StatusWords {
    private static final int LONGEST = 60;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SEPARATOR = Pattern.compile(" \\| ");
    private static final Map<String, SourceStatus> KNOWN = known();

    private StatusWords() {}

    /** The status that a word means, or empty where the word is not known. */
    public static Optional<SourceStatus> of(String word) {
        return Optional.ofNullable(KNOWN.get(plain(word)));
    }

    /** Small letters and digits, without accents; no known word is longer than what is looked at. */
    private static String plain(String word) {
        String bare = ACCENTS.matcher(Normalizer.normalize(TextExcerpt.beginning(word, LONGEST), Normalizer.Form.NFD))
                .replaceAll("");
        return NO_LETTERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static Map<String, SourceStatus> known() {
        ResourceBundle words = ResourceBundle.getBundle("ingest/status-words", Locale.ROOT);
        Map<String, SourceStatus> known = new HashMap<>();
        add(known, words.getString("approved"), SourceStatus.APPROVED);
        add(known, words.getString("held"), SourceStatus.HELD);
        add(known, words.getString("spam"), SourceStatus.SPAM);
        add(known, words.getString("trash"), SourceStatus.TRASHED);
        return Map.copyOf(known);
    }

    private static void add(Map<String, SourceStatus> known, String words, SourceStatus status) {
        Arrays.stream(SEPARATOR.split(words.strip(), -1)).forEach(word -> known.put(plain(word), status));
    }
}
