package org.signpost.cli;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.ConfigurationException;
import org.signpost.platform.Settings;
import org.signpost.platform.UnavailableException;
import org.signpost.platform.database.Installation;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

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
            ConfigCommand.class,
            DigestCommand.class,
            DoctorCommand.class,
            HealthCommand.class,
            ModelCommand.class,
            UserCommand.class
        })
public final class Signpost {
    private final Map<String, String> environment;
    private @Nullable Settings settings;

    private Signpost(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Runs the command that the arguments name and ends the process with its exit code. */
    public static void main(String[] arguments) {
        CommandLine line = in(System.getenv())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        System.exit(line.execute(arguments.length == 0 ? new String[] {"serve"} : arguments));
    }

    /** The program in an environment. */
    static CommandLine in(Map<String, String> environment) {
        Signpost program = new Signpost(environment);
        return new CommandLine(program)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(program::execute)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
    }

    /** The settings that the command of this specification runs with. */
    static Settings settings(CommandSpec command) {
        return requireNonNull(((Signpost) command.root().userObject()).settings);
    }

    /** An installation without web server and workers, with the settings of the command. */
    static Installation open(CommandSpec command) {
        return Installation.open(settings(command), Map.of());
    }

    /** Whatever the command: what is wrong with the settings is said before anything is done. */
    private int execute(ParseResult parsed) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        try {
            settings = Settings.from(environment);
        } catch (ConfigurationException e) {
            return say(parsed.commandSpec().commandLine(), e, ExitCode.CONFIGURATION);
        }
        settings.get(LogSettings.class).apply();
        return new CommandLine.RunLast().execute(parsed);
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
}
