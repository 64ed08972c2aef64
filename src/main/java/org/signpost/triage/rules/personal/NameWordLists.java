package org.signpost.triage.rules.personal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signpost.triage.text.FoldedText;

/** Word lists that tell names from other words, all in plain form. */
record NameWordLists(
        Set<String> first, Set<String> last, Set<String> others, Set<String> publicFigures, Set<String> places) {
    /** Begins a line of the list of public figures that holds a surname alone. */
    private static final String ANY_FIRST_NAME = "* ";

    static NameWordLists shipped() {
        Set<String> first = words("first-names.txt");
        Set<String> last = words("surnames.txt");
        Set<String> others = new HashSet<>(words("no-names.txt"));
        return new NameWordLists(
                first,
                last,
                Set.copyOf(others),
                Set.copyOf(lines("public-figures.txt").toList()),
                Set.copyOf(lines("places.txt").toList()));
    }

    boolean isPublicFigure(String plainName) {
        String surname = plainName.substring(plainName.lastIndexOf(' ') + 1);
        return publicFigures.contains(plainName) || publicFigures.contains(ANY_FIRST_NAME + surname);
    }

    boolean isPlace(String plainName) {
        return places.contains(plainName);
    }

    private static Set<String> words(String file) {
        return lines(file)
                .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> lines(String file) {
        try (InputStream in = NameWordLists.class.getResourceAsStream("/triage/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the word list /triage/" + file + " is missing");
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> FoldedText.of(line).plain());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word list /triage/" + file, e);
        }
    }
}
