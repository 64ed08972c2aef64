package org.signpost.faq.matching.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.signpost.faq.Library;
import org.signpost.faq.matching.Candidate;
import org.signpost.faq.matching.Match;
import org.signpost.faq.matching.MatchModel;
import org.signpost.faq.matching.Matcher;
import org.signpost.faq.matching.Mode;
import org.signpost.triage.Assessment;
import org.signpost.triage.Embedder;
import org.signpost.triage.Reading;
import org.signpost.triage.Triage;
import org.signpost.triage.training.LabelledText;
import org.signpost.triage.training.Report;
import org.signpost.triage.training.Share;

/** Measures matching on labelled comments: by words alone, by the embedding alone, and by both. */
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
    public List<Report> reports(List<LabelledText> texts, Optional<Embedder> embedder) {
        List<Case> cases = new ArrayList<>();
        for (LabelledText text : texts) {
            List<String> accepted = text.faq();
            if (text.asks() && accepted != null) {
                cases.add(new Case(text, accepted, triage.assess(Reading.of(text.text()))));
            }
        }
        List<Report> reports = new ArrayList<>();
        add(reports, "faq, clear", cases, one -> !one.text().hard(), embedder);
        add(reports, "faq, hard", cases, one -> one.text().hard(), embedder);
        add(reports, "faq, all", cases, _ -> true, embedder);
        return reports;
    }

    private void add(
            List<Report> reports, String group, List<Case> all, Predicate<Case> belongs, Optional<Embedder> embedder) {
        List<Case> cases = all.stream().filter(belongs).toList();
        if (cases.isEmpty()) {
            return;
        }
        Map<String, Share> shares = new LinkedHashMap<>();
        Map<String, Report.Estimate> numbers = new LinkedHashMap<>();
        for (Mode mode : Mode.values()) {
            if (embedder.isPresent() || !mode.readsEmbedding()) {
                add(mode, figures(new Matcher(library, model, mode, embedder), cases), shares, numbers);
            }
        }
        reports.add(new Report(group, cases.size(), shares, numbers));
    }

    private static MatchFigures figures(Matcher matcher, List<Case> cases) {
        MatchFigures.Counter counter = new MatchFigures.Counter();
        for (Case one : cases) {
            Match match = matcher.matchAsked(one.text().text(), one.assessment());
            counter.add(
                    one.accepted(),
                    match.candidates().stream().map(Candidate::slug).toList(),
                    match.outcome());
        }
        return counter.figures();
    }

    private static void add(
            Mode mode, MatchFigures figures, Map<String, Share> shares, Map<String, Report.Estimate> numbers) {
        String name = mode.name().toLowerCase(Locale.ROOT) + ".";
        figures.shares().forEach((key, share) -> shares.put(name + key, share));
        numbers.put(
                name + "mean_reciprocal_rank", new Report.Estimate(figures.reciprocalRank(), Double.NaN, Double.NaN));
    }
}
