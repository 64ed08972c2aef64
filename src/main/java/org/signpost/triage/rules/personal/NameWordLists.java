package org.signpost.triage.rules.personal;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signpost.triage.text.FoldedText;
import org.signpost.triage.text.WordLists;

/**
 * Word lists that tell names from other words, all in plain form.
 *
 * @param others words that are no names
 * @param publicFigures full names
 * @param publicSurnames surnames that make whoever bears them a public figure
 * @param places full names
 */
record NameWordLists(
        Set<String> first,
        Set<String> last,
        Set<String> others,
        Set<String> publicFigures,
        Set<String> publicSurnames,
        Set<String> places) {

    static NameWordLists read() {
        WordLists lists = WordLists.read("names");
        return new NameWordLists(
                words(lists, "first-names"),
                words(lists, "surnames"),
                words(lists, "no-names"),
                lines(lists, "public-figures").collect(Collectors.toSet()),
                lines(lists, "public-surnames").collect(Collectors.toSet()),
                lines(lists, "places").collect(Collectors.toSet()));
    }

    boolean isPublicFigure(String plainName) {
        return publicFigures.contains(plainName)
                || publicSurnames.contains(plainName.substring(plainName.lastIndexOf(' ') + 1));
    }

    private static Set<String> words(WordLists lists, String list) {
        return lines(lists, list)
                .flatMap(line -> Arrays.stream(line.split(" +", -1)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> lines(WordLists lists, String list) {
        return lists.lines(list).stream().map(line -> FoldedText.of(line).plain());
    }
}
