package org.signpost.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.Library;
import org.signpost.faq.library.LibraryFiles;
import org.signpost.faq.matching.EntryMatcher;
import org.signpost.faq.matching.MatchMode;
import org.signpost.faq.matching.MatchModel;
import org.signpost.faq.matching.MatchModelFile;
import org.signpost.learn.EvaluationReport;
import org.signpost.learn.LabelledText;
import org.signpost.learn.LabelledTexts;
import org.signpost.learn.matching.MatchEvaluation;
import org.signpost.learn.triage.TriageEvaluation;
import org.signpost.triage.Assessment;
import org.signpost.triage.Triage;
import org.signpost.triage.TriageInput;
import org.signpost.triage.embedding.TextEmbedders;
import org.signpost.triage.engine.TrainedTriage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures triage on labelled texts. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Scores labelled JSON Lines, with 95 %% intervals. No database.",
            "Fields: id, text, and any of needs_answer, kind, topics, faq, urgent, lang, hard."
        },
        footer = {"", "Example:", "  signpost evaluate --json my-texts.jsonl"})
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "labelled JSON Lines")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Option(names = "--details", description = "show each topic")
    private boolean details;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description = "use the models of this folder, not the built-in ones")
    private @Nullable Path models;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<LabelledText> texts = new ArrayList<>();
        files.forEach(file -> texts.addAll(LabelledTexts.file(file)));
        Triage triage = models == null ? TrainedTriage.load() : TrainedTriage.load(models);
        if (triage.degraded()) {
            spec.commandLine()
                    .getErr()
                    .println("The embedding model does not work here; the simpler models are measured.");
        }
        Library library = LibraryFiles.library();
        MatchModel model = models == null ? EntryMatcher.bundledModel() : MatchModelFile.read(models);
        Optional<TextEmbedders> embedders = EntryMatcher.embedders();
        EntryMatcher matcher = new EntryMatcher(
                library, model, embedders.isPresent() ? MatchMode.COMBINED : MatchMode.LEXICAL, embedders);
        List<EvaluationReport> reports = new ArrayList<>(
                new TriageEvaluation(input -> matched(triage.assess(input), input, matcher)).reports(texts));
        reports.addAll(new MatchEvaluation(triage, library, model).reports(texts, embedders));
        spec.commandLine()
                .getOut()
                .print(json ? EvaluationReport.json(reports) + "\n" : EvaluationReport.text(reports, details));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    /** With the topics that people see. */
    private static Assessment matched(Assessment assessment, TriageInput input, EntryMatcher matcher) {
        return assessment.about(matcher.topics(assessment, matcher.match(input.text(), assessment)));
    }
}
