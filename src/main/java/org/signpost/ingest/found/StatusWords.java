package org.signpost.ingest.found;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.signpost.comment.SourceStatus;
import org.signpost.platform.TextExcerpt;

/** The words of systems and languages for where moderation has put a comment: {@code ingest/status-words.properties}. */
public final class StatusWords {
    private static final int LONGEST = 60;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SEPARATOR = Pattern.compile(" \\| ");
    private static final Pattern BELOW_ZERO = Pattern.compile("-\\d{1,18}");
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("ingest/status-words", Locale.ROOT);
    private static final Map<String, SourceStatus> KNOWN = known();
    private static final Set<String> TELLING = list("telling");
    private static final Set<String> YES = list("yes");
    private static final Set<String> NO = list("no");

    private StatusWords() {}

    /** The status that a word means, or empty where the word is not known. */
    public static Optional<SourceStatus> of(String word) {
        return Optional.ofNullable(KNOWN.get(plain(word)));
    }

    /** Whether hardly anything but moderation writes this word, so that it tells what its column holds. */
    public static boolean isTelling(String word) {
        return TELLING.contains(plain(word));
    }

    /** Whether it says yes or no, in the languages of tables; empty where it says something else. */
    public static Optional<Boolean> yesOrNo(String word) {
        String plain = plain(word);
        return YES.contains(plain) ? Optional.of(true) : NO.contains(plain) ? Optional.of(false) : Optional.empty();
    }

    /** Small letters and digits, without accents; no known word is longer than what is looked at, and none is below zero. */
    private static String plain(String word) {
        if (BELOW_ZERO.matcher(word.strip()).matches()) {
            return "";
        }
        String bare = ACCENTS.matcher(Normalizer.normalize(TextExcerpt.beginning(word, LONGEST), Normalizer.Form.NFD))
                .replaceAll("");
        return NO_LETTERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static Map<String, SourceStatus> known() {
        Map<String, SourceStatus> known = new HashMap<>();
        add(known, WORDS.getString("approved"), SourceStatus.APPROVED);
        add(known, WORDS.getString("held"), SourceStatus.HELD);
        add(known, WORDS.getString("spam"), SourceStatus.SPAM);
        add(known, WORDS.getString("trash"), SourceStatus.TRASHED);
        return Map.copyOf(known);
    }

    private static Set<String> list(String key) {
        return Arrays.stream(SEPARATOR.split(WORDS.getString(key).strip(), -1))
                .map(StatusWords::plain)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void add(Map<String, SourceStatus> known, String words, SourceStatus status) {
        Arrays.stream(SEPARATOR.split(words.strip(), -1)).forEach(word -> known.put(plain(word), status));
    }
}
