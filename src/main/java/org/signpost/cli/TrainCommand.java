package org.signpost.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.signpost.faq.Library;
import org.signpost.faq.library.LibraryFiles;
import org.signpost.faq.matching.EntryIndex;
import org.signpost.learn.LabelledText;
import org.signpost.learn.LabelledTexts;
import org.signpost.learn.matching.MatchTrainer;
import org.signpost.learn.promotion.DecisionTraining;
import org.signpost.learn.triage.ExampleTextSelection;
import org.signpost.learn.triage.TriageTrainer;
import org.signpost.platform.database.Installation;
import org.signpost.triage.embedding.KnownEmbeddings;
import org.signpost.triage.embedding.TextEmbedders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the models of triage and of matching from labelled texts. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Trains the models from labelled texts; the same texts give the same figures. No database.",
            "With --with-decisions they learn from what staff decided as well and are kept in the database;",
            "nothing changes for comments until somebody runs `signpost model promote`."
        },
        footer = {
            "",
            "Examples:",
            "  signpost train --data models/training --out models",
            "  SIGNPOST_DATABASE_URL=postgresql://db/signpost signpost train --with-decisions"
        })
final class TrainCommand implements Callable<Integer> {
    /** Enough for the texts, their sentences and the entries. */
    private static final int KEPT = 30_000;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "models/training",
            description = "folder of labelled JSON Lines files (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("models", "training");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "models",
            description = "folder for the models and their card (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("models");

    @Option(
            names = "--library",
            paramLabel = "DIR",
            defaultValue = "faq",
            description = "folder of the FAQ's entries (default: ${DEFAULT-VALUE})")
    private Path library = Path.of("faq");

    @Option(
            names = "--with-decisions",
            description = "learn from decisions too, with the texts and the FAQ that are in force; needs the database")
    private boolean withDecisions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return withDecisions ? fromDecisions() : fromFiles();
    }

    private int fromDecisions() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (Installation installation = Signpost.open(spec)) {
            DecisionTraining.NewModels trained =
                    installation.get(DecisionTraining.class).train(err::println);
            out.print(trained.report());
            out.println();
            out.println("Kept as models " + trained.models() + ". `signpost model promote " + trained.models()
                    + " --by NAME` puts them in force, `signpost model rollback --by NAME` takes that back.");
            return ExitCode.DONE;
        }
    }

    private int fromFiles() {
        PrintWriter err = spec.commandLine().getErr();
        long start = System.nanoTime();
        List<LabelledText> texts = LabelledTexts.folder(data);
        err.println("Training on " + texts.size() + " texts of " + data + " …");
        TextEmbedders embedders = TextEmbedders.keeping(KEPT);
        TriageTrainer.Trained training = new TriageTrainer(embedders).train(texts);
        TriageTrainer.write(training, out);
        ExampleTextSelection.write(texts, embedders.meaning(), out);
        Library entries = LibraryFiles.library(library);
        MatchTrainer.write(MatchTrainer.train(entries, texts, embedders), out);
        KnownEmbeddings.write(EntryIndex.embedded(entries), out);
        err.println(
                "Done in " + (System.nanoTime() - start) / 1_000_000_000 + " s; see " + out.resolve("MODEL_CARD.md"));
        return ExitCode.DONE;
    }
}
