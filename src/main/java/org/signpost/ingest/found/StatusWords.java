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
    private static final Set<String> KEPT = list("kept");
    private static final Set<String> SHARED = list("shared");
    private static final Set<String> PUBLISH = list("publish");
    private static final Set<String> PUBLISH_NOT = list("publish.not");
    private static final Set<String> PUBLISH_OTHER = list("publish.other");
    private static final int LONGEST_QUESTION = 200;

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

    /**
     * Whether a yes in a column or member of this name means that a comment was never meant for everybody, as in "private" and "do
     * not publish", or a no does, as in "public" and "May we publish it?"; empty where the name says nothing of that.
     */
    public static Optional<Boolean> keepsWith(String name) {
        String plain = plain(name);
        String bare = BEFORE_MARK.stream()
                .filter(plain::startsWith)
                .map(before -> plain.substring(before.length()))
                .findFirst()
                .orElse(plain);
        if (KEPT.contains(plain) || KEPT.contains(bare)) {
            return Optional.of(true);
        }
        return SHARED.contains(plain) || SHARED.contains(bare) ? Optional.of(false) : wish(words(name));
    }

    private static Optional<Boolean> wish(List<String> words) {
        boolean asks = words.size() > 1
                && words.stream().anyMatch(PUBLISH::contains)
                && words.stream().noneMatch(PUBLISH_OTHER::contains);
        return asks ? Optional.of(words.stream().anyMatch(PUBLISH_NOT::contains)) : Optional.empty();
    }

    /** Whether it says yes or no, alone or with more words behind, as in "Yes, of course"; empty where it says neither. */
    public static Optional<Boolean> beginsWithYesOrNo(String value) {
        List<String> words = words(value);
        return words.isEmpty() ? Optional.empty() : yesOrNo(words.getFirst());
    }

    /** Whether the value of this column or member says that a comment was never meant for everybody. */
    public static boolean isKept(String name, String value) {
        return keepsWith(name)
                .flatMap(kept -> beginsWithYesOrNo(value).map(kept::equals))
                .orElse(false);
    }

    private static List<String> words(String text) {
        return Arrays.stream(NO_LETTERS.split(withoutAccents(TextExcerpt.beginning(text, LONGEST_QUESTION)), -1))
                .filter(word -> !word.isEmpty())
                .toList();
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
        return NO_LETTERS
                .matcher(withoutAccents(TextExcerpt.beginning(word, LONGEST)))
                .replaceAll("");
    }

    private static String withoutAccents(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
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
