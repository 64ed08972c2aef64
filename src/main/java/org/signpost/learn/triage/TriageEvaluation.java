package org.signpost.learn.triage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.signpost.comment.CommentType;
import org.signpost.learn.EvaluationReport;
import org.signpost.learn.LabelledText;
import org.signpost.learn.Proportion;
import org.signpost.triage.Assessment;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Confidence;
import org.signpost.triage.Topic;
import org.signpost.triage.TopicScore;
import org.signpost.triage.Topics;
import org.signpost.triage.TriageInput;

/** Measures triage on labelled texts. The labels are compared, never read by triage. */
public final class TriageEvaluation {
    private final Function<TriageInput, Assessment> triage;

    /** @param triage with what follows it, as far as that changes what people see */
    public TriageEvaluation(Function<TriageInput, Assessment> triage) {
        this.triage = triage;
    }

    /** One report each for the clear, the hard and all texts; empty groups are left out. */
    public List<EvaluationReport> reports(List<LabelledText> texts) {
        List<Assessed> outcomes = texts.stream()
                .parallel()
                .map(text -> new Assessed(text, triage.apply(reading(text))))
                .toList();
        List<EvaluationReport> reports = new ArrayList<>();
        add(reports, "clear", outcomes, outcome -> !outcome.text().hard());
        add(reports, "hard", outcomes, outcome -> outcome.text().hard());
        if (reports.size() > 1) {
            add(reports, "all", outcomes, _ -> true);
        }
        return reports;
    }

    /** A notice of another site comes with that mark from its source; it is no label. */
    private static TriageInput reading(LabelledText text) {
        CommentType type = text.kind() == CommentKind.PINGBACK ? CommentType.PINGBACK : CommentType.COMMENT;
        return new TriageInput(text.text(), type, "Anonymous", false, "", "", "en", text.parent(), null);
    }

    private static void add(
            List<EvaluationReport> reports, String group, List<Assessed> all, Predicate<Assessed> belongs) {
        List<Assessed> outcomes = all.stream().filter(belongs).toList();
        if (!outcomes.isEmpty()) {
            reports.add(report(group, outcomes));
        }
    }

    static EvaluationReport report(String group, List<Assessed> outcomes) {
        Map<String, Proportion> proportions = new LinkedHashMap<>();
        Map<String, EvaluationReport.Estimate> numbers = new LinkedHashMap<>();
        needsAnswer(outcomes, proportions, numbers);
        topics(outcomes, proportions, numbers);
        List<Assessed> urgent =
                outcomes.stream().filter(o -> o.text().urgent() != null).toList();
        rates(
                "urgent",
                urgent,
                o -> Boolean.TRUE.equals(o.text().urgent()),
                o -> o.assessment().urgent(),
                proportions);
        share(
                proportions,
                "kind.accuracy",
                having(outcomes, o -> o.text().kind() != null),
                o -> o.text().kind() == o.assessment().kind());
        share(
                proportions,
                "language.accuracy",
                having(outcomes, o -> o.text().language() != null),
                o -> o.assessment().language().equals(o.text().language()));
        return new EvaluationReport(group, outcomes.size(), proportions, numbers);
    }

    private static void needsAnswer(
            List<Assessed> all, Map<String, Proportion> proportions, Map<String, EvaluationReport.Estimate> numbers) {
        List<Assessed> outcomes = having(all, o -> o.text().needsAnswer() != null);
        if (outcomes.isEmpty()) {
            return;
        }
        rates(
                "needs_answer",
                outcomes,
                o -> o.text().asks(),
                o -> o.assessment().needsAnswer(),
                proportions);
        numbers.put(
                "needs_answer.f1",
                ScoreStatistics.bootstrap(
                        outcomes,
                        some -> f1(
                                some, o -> o.text().asks(), o -> o.assessment().needsAnswer())));
        numbers.put(
                "needs_answer.auroc",
                ScoreStatistics.bootstrap(outcomes, some -> ScoreStatistics.auroc(scores(some), asks(some))));
        numbers.put(
                "needs_answer.calibration_error",
                ScoreStatistics.bootstrap(
                        outcomes, some -> ScoreStatistics.calibrationError(scores(some), asks(some))));
        List<Assessed> sure = having(outcomes, o -> o.assessment().confidence() == Confidence.SURE);
        share(
                proportions,
                "needs_answer.sure.accuracy",
                sure,
                o -> o.text().asks() == o.assessment().needsAnswer());
        share(proportions, "needs_answer.sure.coverage", outcomes, sure::contains);
    }

    private static double[] scores(List<Assessed> outcomes) {
        return outcomes.stream()
                .mapToDouble(o -> o.assessment().needsAnswerScore())
                .toArray();
    }

    private static boolean[] asks(List<Assessed> outcomes) {
        boolean[] asks = new boolean[outcomes.size()];
        for (int i = 0; i < asks.length; i++) {
            asks[i] = outcomes.get(i).text().asks();
        }
        return asks;
    }

    /** On comments that need an answer. */
    private static void topics(
            List<Assessed> all, Map<String, Proportion> proportions, Map<String, EvaluationReport.Estimate> numbers) {
        List<Assessed> outcomes = having(all, o -> o.text().asks() && o.text().topics() != null);
        if (outcomes.isEmpty()) {
            return;
        }
        List<TopicCase> cases = TopicCase.of(outcomes);
        rates("topics", cases, TopicCase::labelled, TopicCase::shown, proportions);
        numbers.put(
                "topics.micro_f1",
                ScoreStatistics.bootstrap(
                        outcomes, some -> f1(TopicCase.of(some), TopicCase::labelled, TopicCase::shown)));
        share(proportions, "topics.sure.precision", having(cases, TopicCase::sure), TopicCase::labelled);
        share(
                proportions,
                "topics.sure.coverage",
                having(outcomes, o -> !topics(o).isEmpty()),
                o -> o.assessment().topics().stream().anyMatch(topic -> topic.word() == Confidence.SURE));
        for (Topic topic : Topics.inForce()) {
            List<TopicCase> of = having(cases, each -> each.topic().equals(topic));
            rates("topics." + topic.slug(), of, TopicCase::labelled, TopicCase::shown, proportions);
        }
    }

    private static Set<Topic> topics(Assessed outcome) {
        Set<Topic> topics = outcome.text().topics();
        return topics == null ? Set.of() : topics;
    }

    /** One topic of one comment. */
    record TopicCase(Topic topic, boolean labelled, boolean shown, boolean sure) {
        static List<TopicCase> of(List<Assessed> outcomes) {
            List<TopicCase> cases = new ArrayList<>();
            for (Assessed outcome : outcomes) {
                Assessment assessment = outcome.assessment();
                for (Topic topic : Topics.inForce()) {
                    TopicScore score = assessment.topics().stream()
                            .filter(candidate -> candidate.topic().equals(topic))
                            .findFirst()
                            .orElse(null);
                    boolean sure = score != null && score.word() == Confidence.SURE;
                    cases.add(new TopicCase(topic, outcome.text().isAbout(topic), score != null, sure));
                }
            }
            return cases;
        }
    }

    private static <T> List<T> having(List<T> items, Predicate<T> condition) {
        return items.stream().filter(condition).toList();
    }

    private static <T> void rates(
            String name,
            List<T> items,
            Predicate<T> labelled,
            Predicate<T> shown,
            Map<String, Proportion> proportions) {
        share(proportions, name + ".precision", having(items, shown), labelled);
        share(proportions, name + ".recall", having(items, labelled), shown);
    }

    private static <T> void share(Map<String, Proportion> proportions, String name, List<T> of, Predicate<T> hit) {
        proportions.put(name, Proportion.of((int) of.stream().filter(hit).count(), of.size()));
    }

    private static <T> double f1(List<T> items, Predicate<T> labelled, Predicate<T> shown) {
        double both = 0;
        double either = 0;
        for (T item : items) {
            boolean is = labelled.test(item);
            boolean said = shown.test(item);
            both += is && said ? 2 : 0;
            either += (is ? 1 : 0) + (said ? 1 : 0);
        }
        return either == 0 ? Double.NaN : both / either;
    }

    /** A labelled text and what triage concluded about it. */
    record Assessed(LabelledText text, Assessment assessment) {}
}
