package org.signpost.learn.promotion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.Library;
import org.signpost.faq.matching.MatchModel;
import org.signpost.learn.EvaluationReport;
import org.signpost.learn.LabelledText;
import org.signpost.learn.Proportion;
import org.signpost.learn.matching.MatchEvaluation;
import org.signpost.learn.triage.TriageEvaluation;
import org.signpost.triage.Triage;
import org.signpost.triage.embedding.TextEmbedders;

/** The figures of two models on the same texts, for the person who decides between them. */
final class SideBySide {
    /** The figures that staff feel. */
    private static final List<Figure> FIGURES = List.of(
            new Figure("needs_answer.recall", "asks: found"),
            new Figure("needs_answer.precision", "asks: right"),
            new Figure("urgent.recall", "urgent: found"),
            new Figure("urgent.precision", "urgent: right"),
            new Figure("topics.recall", "topics: found"),
            new Figure("topics.precision", "topics: right"),
            new Figure("combined.precision_at_1", "entry: first is right"),
            new Figure("combined.recall_at_3", "entry: in first three"),
            new Figure("combined.matched.right", "entry: right where sure"));

    private final Library library;
    private final Optional<TextEmbedders> embedders;
    private final TrainedPair before;
    private final TrainedPair after;

    /** A figure by the name that reports have for it, and what it says. */
    private record Figure(String name, String title) {}

    /** Models of both kinds that go together. */
    record TrainedPair(Triage triage, MatchModel matching) {}

    SideBySide(Library library, Optional<TextEmbedders> embedders, TrainedPair before, TrainedPair after) {
        this.library = library;
        this.embedders = embedders;
        this.before = before;
        this.after = after;
    }

    /** One table, a line for each figure that the texts' labels allow. */
    String table(String name, List<LabelledText> texts) {
        Map<String, Proportion> old = shares(before, texts);
        Map<String, Proportion> fresh = shares(after, texts);
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "%n%-34s %-38s %s%n", name + " (" + texts.size() + ")", "in force", "new"));
        for (Figure figure : FIGURES) {
            Proportion was = old.get(figure.name());
            Proportion is = fresh.get(figure.name());
            if (counts(was) || counts(is)) {
                table.append(String.format(Locale.ROOT, "  %-32s %-38s %s%n", figure.title(), was, is));
            }
        }
        return table.toString();
    }

    private static boolean counts(@Nullable Proportion share) {
        return share != null && share.of() > 0;
    }

    private Map<String, Proportion> shares(TrainedPair models, List<LabelledText> texts) {
        List<EvaluationReport> reports = new ArrayList<>(new TriageEvaluation(models.triage()::assess).reports(texts));
        reports.addAll(new MatchEvaluation(models.triage(), library, models.matching()).reports(texts, embedders));
        Map<String, Proportion> shares = new LinkedHashMap<>();
        for (EvaluationReport report : reports) {
            // The report on all texts comes last of its kind.
            shares.putAll(report.proportions());
        }
        return shares;
    }
}
