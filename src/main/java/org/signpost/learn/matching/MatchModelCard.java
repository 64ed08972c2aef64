package org.signpost.learn.matching;

import java.util.Locale;
import java.util.Objects;
import org.signpost.faq.matching.MatchMode;

/** The card of the model of matching: what it is, its figures, and what it is bad at. */
final class MatchModelCard {
    private MatchModelCard() {}

    static String of(MatchTrainer.Trained trained) {
        StringBuilder card = new StringBuilder("""
                # The model of matching

                Finds the FAQ entries that answer a comment, and says when none does. Made by `signpost train` from the
                comments in `models/training` that ask something, and from the entries' own questions and
                paraphrases; `matching.bin` holds the weights. The same texts give the same model.

                A softmax over the entries and "none of them" (sentence embedding and TF-IDF of stems), joined with what
                works for an entry that was written after training: cosine with question, paraphrases and answer and with
                labelled comments of the entry, in two sentence models, BM25, and the comment's topics. Two logistic
                regressions decide between matched, ambiguous and uncovered.

                Figures on comments that the model did not see (five folds), with 95 % intervals:

                """);
        card.append("| figure |");
        for (MatchMode mode : MatchMode.values()) {
            card.append(' ').append(mode.name().toLowerCase(Locale.ROOT)).append(" |");
        }
        card.append("\n|---|").append("---|".repeat(MatchMode.values().length)).append('\n');
        MatchStatistics combined = figures(trained, MatchMode.COMBINED);
        for (String name : combined.shares().keySet()) {
            card.append("| ").append(name).append(" |");
            for (MatchMode mode : MatchMode.values()) {
                card.append(' ')
                        .append(figures(trained, mode).shares().get(name))
                        .append(" |");
            }
            card.append('\n');
        }
        card.append("| mean_reciprocal_rank |");
        for (MatchMode mode : MatchMode.values()) {
            card.append(
                    String.format(Locale.ROOT, " %.3f |", figures(trained, mode).reciprocalRank()));
        }
        return card.append("""


                It is bad at long stories in which the question is one line, at telling neighbours apart that share their
                subject (overstay and stay, overstay and leave), and at questions that lie just beside an entry: show three
                and let a person choose. Comments in other languages are read by way of rough English (`models/glossary`). The
                folds share their authors' style, so real comments do somewhat worse. Seen while choosing: the folds, and the
                sample thread for what a missed entry costs.
                """).toString();
    }

    private static MatchStatistics figures(MatchTrainer.Trained trained, MatchMode mode) {
        return Objects.requireNonNull(trained.figures().get(mode));
    }
}
