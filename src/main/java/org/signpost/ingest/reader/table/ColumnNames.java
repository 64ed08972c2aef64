package org.signpost.ingest.reader.table;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.signpost.ingest.found.CommentField;

/** What tables call their columns in some languages: {@code ingest/columns.properties}. */
final class ColumnNames {
    /** How sure it is that a column holds something. */
    enum Sureness {
        NO,
        BY_A_WORD,
        BY_A_SECOND_NAME,
        BY_NAME
    }

    private static final Pattern REMARK = Pattern.compile("\\([^()]{0,100}\\)|\\[[^\\[\\]]{0,100}]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Map<String, Set<String>> LISTS =
            lists(ResourceBundle.getBundle("ingest/columns", Locale.ROOT));
    private static final Set<String> OTHER = list("other");

    private ColumnNames() {}

    /** Whether a column of this name holds the field. */
    static Sureness sureness(String column, CommentField field) {
        String key = field.name().toLowerCase(Locale.ROOT);
        String whole = plain(column);
        String bare = plain(REMARK.matcher(column).replaceAll(" "));
        boolean ofPerson = list(key + ".before").stream()
                .anyMatch(before -> bare.startsWith(before) && list(key).contains(bare.substring(before.length())));
        if (ofPerson || list(key).contains(whole) || list(key).contains(bare)) {
            return Sureness.BY_NAME;
        }
        Set<String> second = list(key + ".second");
        if (second.contains(whole) || second.contains(bare)) {
            return Sureness.BY_A_SECOND_NAME;
        }
        return hasWord(column, list(key + ".word")) ? Sureness.BY_A_WORD : Sureness.NO;
    }

    /** Whether a column of this name can hold nothing but the field, as "commenter" and not "name". */
    static boolean isClear(String column, CommentField field) {
        return list(field.name().toLowerCase(Locale.ROOT) + ".clear").contains(plain(column));
    }

    /** Whether the column's name is of a language in which the day stands before the month. */
    static boolean isDayFirst(String column) {
        return list("day_first").contains(plain(column));
    }

    /** Small letters and digits, without accents. */
    static String plain(String name) {
        return NO_LETTERS.matcher(withoutAccents(name).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static boolean hasWord(String column, Set<String> wanted) {
        String[] words = NO_LETTERS.split(withoutAccents(column).toLowerCase(Locale.ROOT), 100);
        return words.length > 1
                && Arrays.stream(words).anyMatch(wanted::contains)
                && Arrays.stream(words).noneMatch(word -> OTHER.contains(word) && !wanted.contains(word));
    }

    private static String withoutAccents(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    }

    private static Set<String> list(String key) {
        return LISTS.getOrDefault(key, Set.of());
    }

    private static Map<String, Set<String>> lists(ResourceBundle bundle) {
        return bundle.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        key -> key,
                        key -> Arrays.stream(bundle.getString(key).split(" \\| ", -1))
                                .map(ColumnNames::plain)
                                .collect(Collectors.toUnmodifiableSet())));
    }
}
