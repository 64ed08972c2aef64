package org.signpost.triage.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rewrites a long alternation so that the engine looks at the first letter once instead of trying each word at each place
 * of a text: {@code "court|check|hearing"} becomes {@code "(?=[ch])(?:c(?:ourt|heck)|h(?:earing))"}.
 */
public final class AlternationGrouping {
    private AlternationGrouping() {}

    /** The same alternation; only the order between words with different first letters may change. */
    public static String grouped(String alternatives) {
        Map<Character, List<String>> byLetter = new TreeMap<>();
        List<String> others = new ArrayList<>();
        for (String alternative : split(alternatives)) {
            if (startsWithLetter(alternative)) {
                byLetter.computeIfAbsent(alternative.charAt(0), letter -> new ArrayList<>())
                        .add(alternative.substring(1));
            } else {
                others.add(alternative);
            }
        }
        List<String> groups = new ArrayList<>(others);
        StringBuilder letters = new StringBuilder();
        byLetter.forEach((letter, rests) -> {
            letters.append(letter);
            groups.add(letter + "(?:" + String.join("|", rests) + ")");
        });
        String ahead = others.isEmpty() ? "(?=[" + letters + "])" : "";
        return ahead + "(?:" + String.join("|", groups) + ")";
    }

    private static boolean startsWithLetter(String alternative) {
        boolean letter = !alternative.isEmpty() && Character.isLetter(alternative.charAt(0));
        return letter && (alternative.length() == 1 || "?*+{".indexOf(alternative.charAt(1)) < 0);
    }

    /** At the bars outside of all brackets. */
    private static List<String> split(String alternatives) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < alternatives.length(); at++) {
            char c = alternatives.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == '|' && depth == 0) {
                parts.add(alternatives.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(alternatives.substring(start));
        return parts;
    }
}
