package org.signpost.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.signpost.platform.ConfigurationException;
import org.signpost.platform.UnavailableException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code signpost COMMAND}, and {@code serve} where none is given. */
@Command(
        name = "signpost",
        version = "signpost 0.1.0",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Finds the questions among a website's comments and drafts replies that point to the FAQ.",
        footer = {
            "",
            "Examples:",
            "  signpost serve",
            "  signpost ingest page.html --site blog",
            "  signpost triage --json page.txt",
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 wrong configuration,",
            "4 database, mail server or website unavailable, 5 partly done."
        },
        subcommands = {
            ServeCommand.class,
            IngestCommand.class,
            TriageCommand.class,
            FaqCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            CompareCommand.class,
            DigestCommand.class,
            DoctorCommand.class,
            HealthCommand.class,
            UserCommand.class
        })
public final class Signpost implements Runnable {
    private Signpost() {}

    /** Runs the command that the arguments name and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** As {@link #main}, without ending the process. */
    static int run(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new Signpost())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
        return line.execute(arguments.length == 0 ? new String[] {"serve"} : arguments);
    }

    /** One plain line for what whoever runs the program can mend; a stack trace in the log for what only we can. */
    private static int explain(Exception failure, CommandLine command) {
        return switch (failure) {
            case ConfigurationException configuration -> say(command, configuration, ExitCode.CONFIGURATION);
            case UnavailableException unavailable -> say(command, unavailable, ExitCode.UNAVAILABLE);
            default -> {
                LoggerFactory.getLogger(Signpost.class)
                        .error("event=command.failed command={}", command.getCommandName(), failure);
                command.getErr().println("signpost: this failed; the lines above say where.");
                yield ExitCode.FAILED;
            }
        };
    }

    private static int say(CommandLine command, Exception failure, int code) {
        command.getErr().println("signpost: " + failure.getMessage());
        return code;
    }

    @Override
    public void run() {
        throw new IllegalStateException("a command is always named");
    }
}
