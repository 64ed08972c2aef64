package org.signpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What holds of every command, and how each that is wrongly used ends; none of them needs a database. */
class CommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Map<String, String> environment, String... arguments) {
        return Signpost.in(environment)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void eachSaysWhatItDoesAndShowsAnExample() {
        Map<String, CommandLine> commands = Signpost.in(Map.of()).getSubcommands();

        assertThat(commands)
                .containsKeys("serve", "ingest", "triage", "faq", "digest", "user", "config", "doctor", "health");
        assertThat(commands.values()).allSatisfy(command -> {
            assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
            assertThat(String.join("\n", command.getCommandSpec().usageMessage().footer()))
                    .contains("Example", "signpost " + command.getCommandName());
        });
    }

    @Test
    void theReadmeNamesNoCommandThatIsNotThere() throws IOException {
        assertThat(Files.readString(Path.of("README.md")).lines())
                .filteredOn(line -> line.startsWith("java -jar target/signpost.jar "))
                .extracting(line -> line.split(" ", -1)[3])
                .filteredOn(word -> !word.startsWith("-"))
                .isNotEmpty()
                .allMatch(Signpost.in(Map.of()).getSubcommands()::containsKey);
    }

    @Test
    void helpIsNoFailure() {
        assertThat(run(Map.of(), "--help")).isEqualTo(ExitCode.DONE);
        assertThat(run(Map.of(), "digest", "send", "--help")).isEqualTo(ExitCode.DONE);
        assertThat(run(Map.of(), "--version")).isEqualTo(ExitCode.DONE);

        assertThat(out.toString()).contains("Exit codes: 0 done", "Usage: signpost digest send", "signpost 0.");
    }

    @Test
    void wrongUsageIsToldApartFromAFailure() {
        for (String[] arguments : List.of(
                new String[] {"no-such-command"},
                new String[] {"serve", "--no-such-option"},
                new String[] {"digest"},
                new String[] {"digest", "recipient"},
                new String[] {"digest", "preview", "--week", "2026-99"},
                new String[] {"digest", "recipient", "add", "nobody"},
                new String[] {"user"},
                new String[] {"user", "add", "Ana", "ana@example.org", "--role", "queen"},
                new String[] {"faq"},
                new String[] {"ingest", "page.html", "--site", " "},
                new String[] {"triage"})) {
            assertThat(run(Map.of(), arguments))
                    .describedAs(String.join(" ", arguments))
                    .isEqualTo(ExitCode.USAGE);
        }
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayIsToldInOneLine() {
        Map<String, String> nobody = Map.of("SIGNPOST_DATABASE_URL", "postgresql://127.0.0.1:1/signpost");
        for (String[] arguments : List.of(
                new String[] {"doctor"},
                new String[] {"faq", "export", "--to", "library"},
                new String[] {"digest", "recipient", "list"},
                new String[] {"user", "reset", "ana@example.org"},
                new String[] {"ingest", "page.html"},
                new String[] {"serve"})) {
            assertThat(run(nobody, arguments)).isEqualTo(ExitCode.UNAVAILABLE);
        }

        assertThat(err.toString().lines())
                .hasSize(6)
                .allMatch("signpost: The database at 127.0.0.1:1 does not answer."::equals);
    }

    @Test
    void healthSaysThatNothingAnswers() {
        assertThat(run(Map.of("SIGNPOST_PORT", "1"), "health")).isEqualTo(ExitCode.UNAVAILABLE);

        assertThat(err.toString()).isEqualToNormalizingNewlines("nothing answers on port 1\n");
    }

    @Test
    void faqCheckNamesTheFolderThatIsNotThere(@TempDir Path folder) {
        Path missing = folder.resolve("faq");

        assertThat(run(Map.of(), "faq", "check", missing.toString())).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(err.toString()).isEqualToNormalizingNewlines("signpost: There is no folder " + missing + ".\n");
    }
}
