package org.signpost.learn.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.signpost.faq.Library;
import org.signpost.faq.matching.EntryMatcher;
import org.signpost.faq.matching.Match;
import org.signpost.faq.matching.MatchCandidate;
import org.signpost.faq.matching.MatchMode;
import org.signpost.faq.matching.MatchModel;
import org.signpost.learn.EvaluationReport;
import org.signpost.learn.LabelledText;
import org.signpost.learn.Proportion;
import org.signpost.triage.Assessment;
import org.signpost.triage.Triage;
import org.signpost.triage.TriageInput;
import org.signpost.triage.embedding.TextEmbedders;

/** Measures matching on labelled comments: by words alone, and with the embeddings. */
public final class MatchEvaluation {
    private final Triage triage;
    private final Library library;
    private final MatchModel model;

    public MatchEvaluation(Triage triage, Library library, MatchModel model) {
        this.triage = triage;
        this.library = library;
        this.model = model;
    }

    private record Case(LabelledText text, List<String> accepted, Assessment assessment) {}

    /** One report each for the clear, the hard and all comments that ask and say which entries answer. */
    public List<EvaluationReport> reports(List<LabelledText> texts, Optional<TextEmbedders> embedder) {
        List<Case> cases = new ArrayList<>();
        for (LabelledText text : texts) {
            List<String> accepted = text.faq();
            if (text.asks() && accepted != null) {
                cases.add(new Case(text, accepted, triage.assess(TriageInput.of(text.text()))));
            }
        }
        List<EvaluationReport> reports = new ArrayList<>();
        add(reports, "faq, clear", cases, one -> !one.text().hard(), embedder);
        add(reports, "faq, hard", cases, one -> one.text().hard(), embedder);
        add(reports, "faq, all", cases, _ -> true, embedder);
        return reports;
    }

    private void add(
            List<EvaluationReport> reports,
            String group,
            List<Case> all,
            Predicate<Case> belongs,
            Optional<TextEmbedders> embedder) {
        List<Case> cases = all.stream().filter(belongs).toList();
        if (cases.isEmpty()) {
            return;
        }
        Map<String, Proportion> proportions = new LinkedHashMap<>();
        Map<String, EvaluationReport.Estimate> numbers = new LinkedHashMap<>();
        for (MatchMode mode : MatchMode.values()) {
            if (embedder.isPresent() || !mode.readsEmbedding()) {
                add(mode, figures(new EntryMatcher(library, model, mode, embedder), cases), proportions, numbers);
            }
        }
        reports.add(new EvaluationReport(group, cases.size(), proportions, numbers));
    }

    private static MatchStatistics figures(EntryMatcher matcher, List<Case> cases) {
        MatchStatistics.Counter counter = new MatchStatistics.Counter();
        for (Case one : cases) {
            Match match = matcher.matchAsked(one.text().text(), one.assessment());
            counter.add(
                    one.accepted(),
                    match.candidates().stream().map(MatchCandidate::slug).toList(),
                    match.outcome());
        }
        return counter.figures();
    }

    private static void add(
            MatchMode mode,
            MatchStatistics figures,
            Map<String, Proportion> proportions,
            Map<String, EvaluationReport.Estimate> numbers) {
        String name = mode.name().toLowerCase(Locale.ROOT) + ".";
        figures.shares().forEach((key, proportion) -> proportions.put(name + key, proportion));
        numbers.put(
                name + "mean_reciprocal_rank",
                new EvaluationReport.Estimate(figures.reciprocalRank(), Double.NaN, Double.NaN));
    }
}
