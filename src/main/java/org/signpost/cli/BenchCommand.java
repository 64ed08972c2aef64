package org.signpost.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.signpost.platform.ConfigurationException;
import org.signpost.triage.measure.Bench;
import org.signpost.triage.measure.ColdStart;
import org.signpost.triage.training.LabelledTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast triage is on this machine, and what it needs. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures triage on this machine: cold start, memory, comments a second, and what its parts take.",
            "Prints a table with machine and input named. No database."
        },
        footer = {"", "Example:", "  signpost bench --comments 2000 --rounds 3"})
final class BenchCommand implements Callable<Integer> {
    private static final int LEAST_COMMENTS = 100;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "models/training",
            description = "folder of labelled texts to make comments from (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("models", "training");

    @Option(names = "--comments", defaultValue = "10000", description = "how many (default: ${DEFAULT-VALUE})")
    private int comments;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "each reads all comments with and without the cascade (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--first-answer", hidden = true, description = "answer once, for the process that measures")
    private boolean firstAnswer;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (firstAnswer) {
            ColdStart.answer(out);
            return ExitCode.DONE;
        }
        if (comments < LEAST_COMMENTS || rounds < 1) {
            throw new ConfigurationException("A bench needs at least " + LEAST_COMMENTS + " comments and one round.");
        }
        Bench bench = new Bench(spec.commandLine().getErr()::println);
        out.print(bench.run(
                LabelledTexts.folder(data),
                comments,
                rounds,
                List.of(Signpost.class.getName(), "bench", "--first-answer")));
        out.flush();
        return ExitCode.DONE;
    }
}
