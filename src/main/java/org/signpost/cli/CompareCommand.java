package org.signpost.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.signpost.learn.LabelledText;
import org.signpost.learn.LabelledTexts;
import org.signpost.learn.triage.ModelComparison;
import org.signpost.triage.Embedder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares the ways to tell questions and topics, and writes COMPARISON.md. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Compares our models with simpler ones on the same folds: quality, time to learn, time to judge.",
            "fastText takes part where its program is on the PATH. Takes some minutes. No database."
        },
        footer = {"", "Example:", "  signpost compare --data models/training --out models"})
final class CompareCommand implements Callable<Integer> {
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
            description = "folder for COMPARISON.md (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("models");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        List<LabelledText> texts = LabelledTexts.folder(data);
        Embedder embedder = Embedder.load().keeping(30_000);
        String card = ModelComparison.run(
                texts,
                embedder::embed,
                embedder::compute,
                Objects.requireNonNullElse(System.getenv("PATH"), ""),
                err::println);
        Files.createDirectories(out);
        Files.writeString(out.resolve("COMPARISON.md"), card);
        spec.commandLine().getOut().print(card);
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
