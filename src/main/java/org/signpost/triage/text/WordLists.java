package org.signpost.triage.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lists of words of one file of {@code /triage}, by name. What a line of a list holds its reader says: alternatives of a
 * regular expression, where {@code {name}} stands for any of another list, or words. Immutable.
 */
public final class WordLists {
    private static final Pattern OTHER_LIST = Pattern.compile("\\{([a-z][a-z-]+)}");

    private final Map<String, String> lists;

    private WordLists(Map<String, String> lists) {
        this.lists = lists;
    }

    /** The lists of the file of this name, without its ending. */
    public static WordLists read(String file) {
        return new WordLists(((Map<?, ?>) RuleFile.read("/triage/" + file + ".yml"))
                .entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                list -> list.getKey().toString(),
                                list -> list.getValue().toString())));
    }

    /**
     * The lines of a list.
     *
     * @throws IllegalArgumentException where there is no such list
     */
    public List<String> lines(String list) {
        String lines = lists.get(list);
        if (lines == null) {
            throw new IllegalArgumentException("there is no list of words " + list);
        }
        return lines.lines().filter(line -> !line.isBlank()).toList();
    }

    /** A regular expression for any of the list, in its order. */
    public String any(String list) {
        return "(?:" + alternatives(list) + ")";
    }

    /** A regular expression for any of a long list, see {@link AlternationGrouping}. */
    public String grouped(String list) {
        return AlternationGrouping.grouped(alternatives(list));
    }

    private String alternatives(String list) {
        return OTHER_LIST
                .matcher(String.join("|", lines(list)))
                .replaceAll(other -> Matcher.quoteReplacement(any(other.group(1))));
    }

    /** What each word of a list stands for that counts: those of the first line for 1; with commas between. */
    public Map<String, Integer> counted(String list) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> lines = lines(list);
        for (int i = 0; i < lines.size(); i++) {
            for (String word : lines.get(i).split(", ", -1)) {
                numbers.put(word, i + 1);
            }
        }
        return Map.copyOf(numbers);
    }
}
