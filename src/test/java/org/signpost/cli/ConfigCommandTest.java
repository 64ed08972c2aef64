package org.signpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Map<String, String> environment, String... arguments) {
        return Signpost.in(environment)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void printsWhatIsInForce(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hunter2");
        Map<String, String> environment = Map.of(
                "SIGNPOST_DATABASE_PASSWORD_FILE", secret.toString(),
                "SIGNPOST_SMTP_URL", "smtp://mara:hunter2@mail.example",
                "SIGNPOST_MAIL_FROM", "Signpost <s@b.example>",
                "SIGNPOST_PORT", "9000");

        assertThat(run(environment, "config")).isZero();

        assertThat(out.toString().replace(secret.toString(), "SECRET")).isEqualToNormalizingNewlines("""
                SIGNPOST_CONTACT_URL            (none)                        default
                SIGNPOST_DATABASE_PASSWORD      ***                           file SECRET
                SIGNPOST_DATABASE_POOL          10                            default
                SIGNPOST_DATABASE_URL           (embedded)                    default
                SIGNPOST_DATABASE_USER          (from the address)            default
                SIGNPOST_DIGEST_ZONE            America/New_York              default
                SIGNPOST_GLOSSARY_FOLDER        (none)                        default
                SIGNPOST_HELP_COURT_LINE        1-800-898-7180                default
                SIGNPOST_HELP_CRISIS_LINE       988                           default
                SIGNPOST_HELP_CRISIS_LINE_ES    988 (oprima 2)                default
                SIGNPOST_HELP_CUSTODY_LINE      1-888-351-4024                default
                SIGNPOST_HELP_EMERGENCY_NUMBER  911                           default
                SIGNPOST_HELP_TRANS_LINE        1-877-565-8860                default
                SIGNPOST_HELP_TRANS_LINE_ES     1-877-565-8860 (oprima 2)     default
                SIGNPOST_HELP_VIOLENCE_LINE     1-800-799-7233                default
                SIGNPOST_HELP_YOUTH_LINE        1-866-488-7386                default
                SIGNPOST_HOME                   (~/.signpost)                 default
                SIGNPOST_HOST                   127.0.0.1                     default
                SIGNPOST_LINK_CHECK             on                            default
                SIGNPOST_LOG                    (INFO)                        default
                SIGNPOST_MAIL_FROM              Signpost <s@b.example>        environment
                SIGNPOST_PORT                   9000                          environment
                SIGNPOST_PUBLIC_URL             (http://localhost:8080)       default
                SIGNPOST_SECRET_KEY             (a file in SIGNPOST_HOME)     default
                SIGNPOST_SECRET_KEY_BEFORE      (none)                        default
                SIGNPOST_SMTP_URL               smtp://mara:***@mail.example  environment
                SIGNPOST_TRUSTED_HOSTS          (none)                        default
                SIGNPOST_UNDO_SECONDS           10                            default
                SIGNPOST_UPLOAD_MEGABYTES       2048                          default
                """);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void printsOneJsonObjectForEachSetting() {
        Map<String, String> environment =
                Map.of("SIGNPOST_DATABASE_PASSWORD", "hunter2", "SIGNPOST_PUBLIC_URL", "https://a.example");

        assertThat(run(environment, "config", "--json")).isZero();

        assertThat(out.toString().lines())
                .hasSize(29)
                .contains(
                        "{\"name\":\"SIGNPOST_CONTACT_URL\",\"value\":null,\"source\":\"default\",\"secret\":false}",
                        "{\"name\":\"SIGNPOST_DATABASE_PASSWORD\",\"value\":\"***\",\"source\":\"environment\",\"secret\":true}",
                        "{\"name\":\"SIGNPOST_PORT\",\"value\":\"8080\",\"source\":\"default\",\"secret\":false}",
                        "{\"name\":\"SIGNPOST_PUBLIC_URL\",\"value\":\"https://a.example\",\"source\":\"environment\",\"secret\":false}");
    }

    @Test
    void showsNothingThatMovesTheCursor() {
        assertThat(run(Map.of("SIGNPOST_HOME", "a\u001b[2Jb"), "config")).isZero();

        assertThat(out.toString()).contains("a?[2Jb").doesNotContain("\u001b");
    }

    @Test
    void saysInOneLineWhatIsWrongAndDoesNothing() {
        assertThat(run(Map.of("SIGNPOST_DIGEST_ZON", "UTC"), "config")).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(run(Map.of("SIGNPOST_PORT", "eighty"), "config", "--json")).isEqualTo(ExitCode.CONFIGURATION);

        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                signpost: SIGNPOST_DIGEST_ZON is not known. Did you mean SIGNPOST_DIGEST_ZONE?
                signpost: SIGNPOST_PORT must be a whole number from 0 to 65535.
                """);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void everyOtherCommandSaysItToo() {
        Map<String, String> wrong = Map.of("SIGNPOST_UNDO_SECONDS", "3600");
        for (String command : new String[] {"serve", "doctor", "health"}) {
            assertThat(run(wrong, command)).isEqualTo(ExitCode.CONFIGURATION);
        }

        assertThat(err.toString().lines())
                .hasSize(3)
                .allMatch("signpost: SIGNPOST_UNDO_SECONDS must be a whole number from 5 to 30."::equals);
    }

    @Test
    void helpNeedsNoRightSettings() {
        assertThat(run(Map.of("SIGNPOST_PORT", "eighty"), "config", "--help")).isZero();

        assertThat(out.toString()).contains("Usage: signpost config");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aWrongCommandIsWrongUsageWhateverTheSettings() {
        assertThat(run(Map.of("SIGNPOST_PORT", "eighty"), "confg")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void healthCannotAskAFreePort() {
        assertThat(run(Map.of("SIGNPOST_PORT", "0"), "health")).isEqualTo(ExitCode.CONFIGURATION);
    }
}
