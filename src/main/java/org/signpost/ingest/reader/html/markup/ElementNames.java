package org.signpost.ingest.reader.html.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import org.jsoup.nodes.Element;

/**
 * The names that a page's makers gave an element, its classes and its id, each taken apart into words: themes agree on the words,
 * not on the names.
 *
 * @param names each name's words in small letters
 */
public record ElementNames(List<List<String>> names) {
    private static final int LONGEST = 400;
    private static final ElementNames NONE = new ElementNames(List.of());
    private static final Set<String> STATES = MarkupWords.of("state");

    public static ElementNames of(Element element) {
        String classes = element.className();
        String id = element.id();
        if (classes.isEmpty() && id.isEmpty()) {
            return NONE;
        }
        List<List<String>> names = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(shortened(classes) + " " + shortened(id));
        while (tokens.hasMoreTokens()) {
            List<String> words = words(tokens.nextToken());
            if (!words.isEmpty() && !(words.size() > 1 && STATES.contains(words.getFirst()))) {
                names.add(words);
            }
        }
        return new ElementNames(names);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** "comment__authorName--big" is comment, author, name: what stands behind two dashes only says how it looks. */
    public static List<String> words(String name) {
        int look = name.indexOf("--");
        String main = look > 0 ? name.substring(0, look) : name;
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < main.length(); i++) {
            char next = main.charAt(i);
            boolean hump = Character.isUpperCase(next) && i > 0 && Character.isLowerCase(main.charAt(i - 1));
            if (!Character.isLetter(next) || hump) {
                end(word, words);
            }
            if (Character.isLetter(next)) {
                word.append(next);
            }
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }

    boolean hasWord(Set<String> wanted) {
        return names.stream().anyMatch(words -> hasWord(words, wanted));
    }

    public static boolean hasWord(List<String> words, Set<String> wanted) {
        return words.stream().anyMatch(wanted::contains);
    }
}
