package org.signpost.triage.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the phrases of {@code phrases.txt} in a row of words, by group. Safe for use by several threads. */
final class PhraseGroups {
    private static final String FILE = "/triage/phrases.txt";
    private static final int LONGEST = 5;

    private final List<String> groups = new ArrayList<>();
    private final Map<String, List<Integer>> groupsOfPhrase = new HashMap<>();

    private PhraseGroups(String file) {
        for (String line : file.lines().toList()) {
            int colon = line.indexOf(':');
            if (!line.startsWith("#") && colon > 0) {
                groups.add(line.substring(0, colon).strip());
                for (String phrase : line.substring(colon + 1).split("\\|", -1)) {
                    add(withoutAccents(phrase.strip()));
                }
            }
        }
    }

    static PhraseGroups load() {
        try (InputStream stream = PhraseGroups.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + FILE + " on the class path");
            }
            return new PhraseGroups(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String phrase) {
        List<Integer> of = groupsOfPhrase.computeIfAbsent(phrase, _ -> new ArrayList<>());
        int group = groups.size() - 1;
        if (!of.contains(group)) {
            of.add(group);
        }
    }

    List<String> groups() {
        return List.copyOf(groups);
    }

    int indexOf(String group) {
        int index = groups.indexOf(group);
        if (index < 0) {
            throw new IllegalArgumentException("no group of phrases " + group);
        }
        return index;
    }

    /** How often phrases of each group occur, in the order of {@link #groups}. */
    int[] count(List<String> words) {
        int[] counts = new int[groups.size()];
        List<String> plain = words.stream().map(PhraseGroups::withoutAccents).toList();
        for (int from = 0; from < plain.size(); from++) {
            StringBuilder phrase = new StringBuilder();
            for (int to = from; to < Math.min(plain.size(), from + LONGEST); to++) {
                phrase.append(to == from ? "" : " ").append(plain.get(to));
                for (int group : groupsOfPhrase.getOrDefault(phrase.toString(), List.of())) {
                    counts[group]++;
                }
            }
        }
        return counts;
    }

    private static String withoutAccents(String word) {
        if (word.chars().allMatch(c -> c < 128)) {
            return word;
        }
        StringBuilder plain = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> c < 0x300 || c > 0x36F)
                .forEach(plain::appendCodePoint);
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }
}
