package org.signpost.cli;

import java.io.PrintWriter;
import java.util.function.Function;
import org.signpost.platform.database.Installation;
import org.signpost.platform.web.WebSettings;
import org.signpost.staff.Actor;
import org.signpost.staff.Role;
import org.signpost.staff.account.StaffAdministration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Staff accounts from the command line, for whoever runs the installation. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Adds staff accounts, and lets people back in who lost their password.",
        footer = {
            "",
            "Examples:",
            "  signpost user add \"Ana Silva\" ana@example.org --role legal",
            "  signpost user reset ana@example.org"
        })
final class UserCommand {
    private static final Actor COMMAND_LINE = new Actor.Program("command line");

    @Spec
    private CommandSpec spec;

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Adds an account and prints the one-time link with which its owner sets a password.")
    int add(
            @Parameters(paramLabel = "NAME", description = "as colleagues will see it") String name,
            @Parameters(paramLabel = "EMAIL", description = "to sign in with") String email,
            @Option(
                            names = "--role",
                            defaultValue = "MODERATOR",
                            description = "moderator, legal or administrator (default: moderator)")
                    Role role) {
        return change(staff -> staff.add(COMMAND_LINE, name, email, role));
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = "Prints a new one-time link for an account; older links stop working.")
    int reset(@Parameters(paramLabel = "EMAIL", description = "of the account") String email) {
        return change(staff -> staff.reset(COMMAND_LINE, email));
    }

    private int change(Function<StaffAdministration, StaffAdministration.Outcome> change) {
        PrintWriter out = spec.commandLine().getOut();
        try (Installation installation = Signpost.open(spec)) {
            return switch (change.apply(installation.get(StaffAdministration.class))) {
                case StaffAdministration.Outcome.Linked linked -> {
                    out.println(base() + linked.path());
                    yield ExitCode.DONE;
                }
                case StaffAdministration.Outcome.Done done -> ExitCode.DONE;
                case StaffAdministration.Outcome.Refused(String sentence) -> {
                    spec.commandLine().getErr().println("signpost: " + sentence);
                    yield ExitCode.FAILED;
                }
            };
        }
    }

    private String base() {
        WebSettings settings = Signpost.settings(spec).get(WebSettings.class);
        return settings.publicBase().orElseGet(() -> "http://localhost:" + settings.port());
    }
}
