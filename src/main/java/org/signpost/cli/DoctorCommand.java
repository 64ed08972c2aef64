package org.signpost.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.signpost.platform.database.DatabaseCheckup;
import org.signpost.platform.database.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says whether this installation is well: its settings, its connections, and what must hold of its data. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks settings, connections, and what must hold of the data.",
        footer = {"", "Example:", "  SIGNPOST_DATABASE_URL=postgresql://db/signpost signpost doctor"})
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Installation installation = Signpost.open(spec)) {
            out.println("well    The database answers and has this version's tables.");
            List<DatabaseCheckup.Finding> findings =
                    installation.get(DatabaseCheckup.class).run();
            for (DatabaseCheckup.Finding finding : findings) {
                out.println((finding.holds() ? "well    " : "BROKEN  ")
                        + finding.invariant()
                        + (finding.holds() ? "" : " Look at: " + String.join(", ", finding.offenders())));
            }
            return findings.stream().allMatch(DatabaseCheckup.Finding::holds) ? ExitCode.DONE : ExitCode.FAILED;
        }
    }
}
