package org.signpost.ingest.reader.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Frees names of a word that the theme writes behind all of them, whatever language it is in. */
final class SharedWords {
    private SharedWords() {}

    static List<EntryStart> without(List<EntryStart> entries) {
        Set<String> endings = entries.stream()
                .map(entry -> WidgetLine.plain(entry.marker().author()))
                .map(SharedWords::ending)
                .collect(Collectors.toCollection(HashSet::new));
        boolean shared = entries.size() > 1
                && endings.size() == 1
                && endings.stream().allMatch(ending -> ending.endsWith(":"))
                && entries.stream()
                                .map(entry -> entry.marker().author())
                                .distinct()
                                .count()
                        > 1;
        return entries.stream()
                .map(entry -> entry.by(name(entry.marker().author(), shared)))
                .toList();
    }

    private static String ending(String name) {
        int last = name.endsWith(" :") ? name.lastIndexOf(' ', name.length() - 3) : name.lastIndexOf(' ');
        return last < 0 ? "" : name.substring(last);
    }

    private static String name(String written, boolean shared) {
        String plain = WidgetLine.plain(written);
        return AuthorName.withoutWords(
                shared ? plain.substring(0, plain.length() - ending(plain).length()) : plain);
    }
}
