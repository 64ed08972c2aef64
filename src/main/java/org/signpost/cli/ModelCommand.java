package org.signpost.cli;

import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.signpost.learn.promotion.LearnedModel;
import org.signpost.learn.promotion.LearnedModels;
import org.signpost.platform.database.Installation;
import org.signpost.staff.Actor;
import org.signpost.triage.PromotedModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which models read the comments: a person decides, never a training. */
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Shows the models that learned from decisions, and puts them in force or takes that back.",
        footer = {
            "",
            "Examples:",
            "  signpost model list",
            "  signpost model promote 3 --by \"Ana Silva\"",
            "  signpost model rollback --by \"Ana Silva\""
        })
final class ModelCommand {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private static final int LONGEST_NAME = 100;

    @Spec
    private CommandSpec spec;

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the models, the newest first, at most fifty; the mark * says which are in force.")
    int list(@Option(names = "--report", description = "with their figures") boolean report) {
        PrintWriter out = spec.commandLine().getOut();
        try (Installation installation = Signpost.open(spec)) {
            List<LearnedModel> models = installation.get(LearnedModels.class).newest();
            boolean shipped = models.stream().noneMatch(LearnedModel::inForce);
            models.forEach(model -> {
                out.println(line(model));
                if (report) {
                    out.println(model.report());
                }
            });
            out.println((shipped ? "* " : "  ") + PromotedModels.SHIPPED + "  those that come with the program");
            return ExitCode.DONE;
        }
    }

    private static String line(LearnedModel model) {
        return (model.inForce() ? "* " : "  ") + model.id() + "  " + MINUTE.format(model.madeAt()) + "  "
                + model.texts() + " texts, " + model.decisions() + " decisions, measured on " + model.heldOut()
                + (model.withdrawnAt() == null
                        ? ""
                        : "; gone since a comment that they learned from was erased: train again");
    }

    /** As it is written into the history. */
    private Actor who(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new ParameterException(
                    spec.commandLine(), "--by takes a name of 1 to " + LONGEST_NAME + " characters");
        }
        return new Actor.Program(name.strip());
    }

    @Command(
            name = "promote",
            mixinStandardHelpOptions = true,
            description = "Puts models in force within half a minute; open comments are read again by them.")
    int promote(
            @Parameters(paramLabel = "NUMBER", description = "as `signpost model list` shows it") long number,
            @Option(names = "--by", paramLabel = "NAME", required = true, description = "who decides so") String by) {
        try (Installation installation = Signpost.open(spec)) {
            if (installation.get(LearnedModels.class).promote(number, who(by))) {
                spec.commandLine().getOut().println("Models " + number + " are in force.");
                return ExitCode.DONE;
            }
            spec.commandLine()
                    .getErr()
                    .println(
                            "signpost: there are no models " + number + " to put in force; see `signpost model list`.");
            return ExitCode.FAILED;
        }
    }

    @Command(
            name = "rollback",
            mixinStandardHelpOptions = true,
            description =
                    "Takes the newest promotion back: in force is what was before, and in the end what comes with the program.")
    int rollback(
            @Option(names = "--by", paramLabel = "NAME", required = true, description = "who decides so") String by) {
        try (Installation installation = Signpost.open(spec)) {
            long now = installation.get(LearnedModels.class).rollBack(who(by));
            spec.commandLine()
                    .getOut()
                    .println(
                            now == PromotedModels.SHIPPED
                                    ? "The models that come with the program are in force."
                                    : "Models " + now + " are in force.");
            return ExitCode.DONE;
        }
    }
}
