package org.signpost.ingest.found;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private static final Set<String> MARKS = list("mark");
    private static final List<String> BEFORE_MARK = List.copyOf(list("mark.before"));
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

    /**
     * What a column or member of this name means where it says yes, such as "is_deleted" or "spam"; empty where it is no mark of
     * moderation. Of "deleted_at" and the like any moment is a yes.
     */
    public static Optional<SourceStatus> ofMark(String name) {
        String plain = plain(name);
        Optional<SourceStatus> whole = mark(plain);
        return whole.or(() -> momentOf(plain))
                .or(() -> BEFORE_MARK.stream()
                        .filter(plain::startsWith)
                        .map(before -> plain.substring(before.length()))
                        .flatMap(rest -> mark(rest).or(() -> momentOf(rest)).stream())
                        .findFirst());
    }

    private static Optional<SourceStatus> mark(String plain) {
        return TELLING.contains(plain) || MARKS.contains(plain)
                ? Optional.ofNullable(KNOWN.get(plain))
                : Optional.empty();
    }

    /** When it was published says nothing of what became of it since. */
    private static Optional<SourceStatus> momentOf(String plain) {
        boolean moment = plain.endsWith("at") || plain.endsWith("on");
        return moment
                ? mark(plain.substring(0, plain.length() - 2)).filter(status -> status != SourceStatus.APPROVED)
                : Optional.empty();
    }

    /** What is in a column or member that is a mark: yes, no, or the moment since when; empty where it is something else. */
    public static Optional<Boolean> yesNoOrSince(String value) {
        return value.startsWith("0000-00-00")
                ? Optional.of(false)
                : yesOrNo(value).or(() -> SourceDates.parse(value) == null ? Optional.empty() : Optional.of(true));
    }

    /** What such a mark says of a comment; empty where it says nothing, as "spam: no" does. */
    public static Optional<SourceStatus> marked(String name, String value) {
        return ofMark(name)
                .flatMap(status -> yesNoOrSince(value)
                        .flatMap(yes -> status == SourceStatus.APPROVED
                                ? Optional.of(yes ? SourceStatus.APPROVED : SourceStatus.HELD)
                                : yes ? Optional.of(status) : Optional.empty()));
    }

    /**
     * The word for the status where several are said of one comment: the gravest counts, so that nothing that was taken away is
     * answered.
     *
     * @param word the source's own for the status, or null
     * @param marks what its marks say beside it
     */
    public static @Nullable String gravest(@Nullable String word, Stream<SourceStatus> marks) {
        Optional<SourceStatus> worst = marks.max(Comparator.naturalOrder());
        if (word == null || word.isBlank()) {
            return worst.map(SourceStatus::name).orElse(word);
        }
        SourceStatus said = of(word).orElse(SourceStatus.APPROVED);
        return worst.filter(mark -> mark.compareTo(said) > 0)
                .map(SourceStatus::name)
                .orElse(word);
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
