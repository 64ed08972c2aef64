package org.signpost.faq.editor.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signpost.faq.SampleEntries;
import org.signpost.faq.editor.difference.EntryComparison.Kind;
import org.signpost.faq.editor.difference.EntryComparison.Line;
import org.signpost.faq.editor.difference.EntryComparison.Piece;
import org.signpost.testing.GrowthCheck;

final class EntryComparisonTest {
    @Test
    void marksTheWordsThatChangedInsideALine() {
        EntryComparison comparison = EntryComparison.of(
                List.of("It takes about six months today."), List.of("It takes nearly nine months today."));

        assertThat(comparison.lines())
                .containsExactly(
                        new Line(
                                Kind.REMOVED,
                                List.of(piece("It takes "), changed("about six"), piece(" months today."))),
                        new Line(
                                Kind.ADDED,
                                List.of(piece("It takes "), changed("nearly nine"), piece(" months today."))));
    }

    @Test
    void marksNoWordsWhereTwoLinesHaveLittleInCommon() {
        EntryComparison comparison = EntryComparison.of(List.of("Old words entirely."), List.of("Quite a new thought"));

        assertThat(comparison.lines())
                .containsExactly(
                        new Line(Kind.REMOVED, List.of(piece("Old words entirely."))),
                        new Line(Kind.ADDED, List.of(piece("Quite a new thought"))));
    }

    @Test
    void leavesOutWhatIsTheSameExceptAroundAChange() {
        List<String> before = IntStream.range(0, 20).mapToObj(i -> "line " + i).toList();
        List<String> after = new ArrayList<>(before);
        after.add(10, "an added line");

        assertThat(EntryComparison.of(before, after).lines().stream().map(EntryComparisonTest::words))
                .containsExactly(
                        "8 lines are the same.",
                        "line 8",
                        "line 9",
                        "+an added line",
                        "line 10",
                        "line 11",
                        "8 lines are the same.");
    }

    @Test
    void saysThatBothAreTheSame() {
        assertThat(EntryComparison.of(List.of("a", "b"), List.of("a", "b")).same())
                .isTrue();
        assertThat(EntryComparison.of(List.of(), List.of("a")).same()).isFalse();
    }

    @Test
    void comparesEveryFieldOfAnEntry() {
        EntryComparison comparison = EntryComparison.of(
                SampleEntries.anEntry("a")
                        .asking("One?", "uno")
                        .replying("Old.")
                        .entry(),
                SampleEntries.anEntry("a")
                        .asking("One?", "uno", "ein")
                        .replying("New.")
                        .reviewed("2026-11-02", "2027-06-01")
                        .entry());

        assertThat(comparison.lines().stream().map(EntryComparisonTest::words))
                .contains(
                        "+Also asked: ein",
                        "-Reply: Old.",
                        "+Reply: New.",
                        "-Reviewed: 2026-11-01",
                        "+Reviewed: 2026-11-02");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void endsOnTextsThatHaveNothingInCommon() {
        List<String> many = IntStream.range(0, 1_000).mapToObj(i -> "a" + i).toList();
        List<String> others = IntStream.range(0, 1_000).mapToObj(i -> "b" + i).toList();
        List<String> tooMany = IntStream.range(0, 50_000).mapToObj(i -> "c" + i).toList();
        String hostile = "x ".repeat(50_000);

        assertThat(EntryComparison.of(many, others).lines()).hasSize(2_000);
        assertThat(EntryComparison.of(tooMany, many).lines()).hasSize(51_000);
        assertThat(EntryComparison.of(List.of(hostile), List.of("y ".repeat(50_000)))
                        .lines())
                .hasSize(2);
    }

    @Test
    void comparesLongTextsInTimeThatGrowsWithThem() {
        GrowthCheck.assertGrowsWithSize("lines that all differ", 5_000, size -> {
            List<String> ours = IntStream.range(0, size).mapToObj(i -> "c" + i).toList();
            List<String> others =
                    IntStream.range(0, size).mapToObj(i -> "d" + i).toList();
            return () -> EntryComparison.of(ours, others);
        });
        GrowthCheck.assertGrowsWithSize("one line of words that all differ", 5_000, size -> {
            List<String> ours = List.of("x ".repeat(size));
            List<String> others = List.of("y ".repeat(size));
            return () -> EntryComparison.of(ours, others);
        });
    }

    private static String words(Line line) {
        String text = String.join("", line.pieces().stream().map(Piece::text).toList());
        return switch (line.kind()) {
            case SAME, LEFT_OUT -> text;
            case REMOVED -> "-" + text;
            case ADDED -> "+" + text;
        };
    }

    private static Piece piece(String text) {
        return new Piece(text, false);
    }

    private static Piece changed(String text) {
        return new Piece(text, true);
    }
}
