package org.signpost.faq.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signpost.faq.Entry;
import org.signpost.faq.Markdown;
import org.signpost.platform.TextSpan;
import org.signpost.triage.WordStems;
import org.signpost.triage.text.ParsedText;

/**
 * Where two entries of one language ask the same, or say nearly the same with another number or with a "not" more. A
 * list to look at: words cannot tell whether two statements contradict each other.
 */
final class EntryOverlaps {
    private static final double SAME_QUESTION = 0.72;
    private static final double SAME_STATEMENT = 0.66;
    private static final int LEAST_STEMS = 6;
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "never", "cannot", "without", "nunca", "sin", "nadie", "neither");

    private final Map<String, Integer> documents = new HashMap<>();
    private int count;

    private record Line(LibraryFile file, Entry entry, String text, Set<String> stems) {}

    private EntryOverlaps() {}

    static List<LibraryFinding> in(Map<LibraryFile, Entry> entries) {
        List<LibraryFinding> findings = new ArrayList<>();
        entries.values().stream().map(Entry::language).distinct().sorted().forEach(language -> {
            EntryOverlaps overlaps = new EntryOverlaps();
            List<Line> questions = new ArrayList<>();
            List<Line> statements = new ArrayList<>();
            entries.forEach((file, entry) -> {
                if (entry.language().equals(language)) {
                    questions.add(overlaps.line(file, entry, entry.question()));
                    entry.paraphrases().forEach(text -> questions.add(overlaps.line(file, entry, text)));
                    overlaps.statements(file, entry, statements);
                }
            });
            overlaps.questions(questions, findings);
            overlaps.conflicts(statements, findings);
        });
        return findings;
    }

    private Line line(LibraryFile file, Entry entry, String text) {
        Set<String> stems = new HashSet<>(WordStems.of(text, entry.language()));
        stems.forEach(stem -> documents.merge(stem, 1, Integer::sum));
        count++;
        return new Line(file, entry, text, stems);
    }

    private void statements(LibraryFile file, Entry entry, List<Line> into) {
        for (String paragraph : Markdown.text(entry.body()).split("\n", -1)) {
            ParsedText parsedText = ParsedText.of(paragraph);
            for (TextSpan span : parsedText.sentences()) {
                Line line = line(file, entry, span.of(parsedText.text()));
                if (line.stems().size() >= LEAST_STEMS) {
                    into.add(line);
                }
            }
        }
    }

    private void questions(List<Line> lines, List<LibraryFinding> findings) {
        forPairs(
                lines,
                SAME_QUESTION,
                (one, other) -> findings.add(LibraryFinding.look(
                        one.file(),
                        "\"" + one.text() + "\" is asked almost alike in "
                                + other.entry().slug() + ": \"" + other.text() + "\"")));
    }

    private void conflicts(List<Line> lines, List<LibraryFinding> findings) {
        forPairs(lines, SAME_STATEMENT, (one, other) -> {
            if (!numbers(one).equals(numbers(other)) || negated(one) != negated(other)) {
                findings.add(LibraryFinding.look(
                        one.file(),
                        "Does \"" + one.text() + "\" agree with "
                                + other.entry().slug() + ", \"" + other.text() + "\"?"));
            }
        });
    }

    private static Set<String> numbers(Line line) {
        return NUMBER.matcher(line.text()).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static boolean negated(Line line) {
        return line.stems().stream().anyMatch(NEGATIONS::contains);
    }

    private void forPairs(List<Line> lines, double least, BiConsumer<Line, Line> found) {
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                Line one = lines.get(i);
                Line other = lines.get(j);
                if (!one.entry().slug().equals(other.entry().slug()) && alike(one, other) >= least) {
                    found.accept(one, other);
                }
            }
        }
    }

    /** Rarity of the stems that both have as a share of the rarity of those that either has. */
    private double alike(Line one, Line other) {
        int smaller = Math.min(one.stems().size(), other.stems().size());
        int larger = Math.max(one.stems().size(), other.stems().size());
        if (smaller * 3 < larger) {
            return 0;
        }
        double both = rarity(one.stems().stream().filter(other.stems()::contains));
        double either = rarity(one.stems().stream()) + rarity(other.stems().stream()) - both;
        return either == 0 ? 0 : both / either;
    }

    private double rarity(Stream<String> stems) {
        return stems.mapToDouble(stem -> Math.log((1.0 + count) / documents.getOrDefault(stem, 1)))
                .sum();
    }
}
