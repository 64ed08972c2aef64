package org.signpost.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.signpost.digest.DigestMail;
import org.signpost.digest.Digests;
import org.signpost.digest.Digests.Receipt;
import org.signpost.digest.Digests.Sending;
import org.signpost.digest.IsoWeek;
import org.signpost.digest.Recipient;
import org.signpost.digest.Recipients;
import org.signpost.platform.database.Installation;
import org.signpost.platform.mail.MailAddress;
import org.signpost.staff.Actor;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The weekly e-mail to the legal team: look at it, send it, and say who gets it. */
@Command(
        name = "digest",
        mixinStandardHelpOptions = true,
        description = "The weekly e-mail to the legal team.",
        footer = {
            "",
            "Examples:",
            "  signpost digest preview",
            "  signpost digest preview --week 2026-W47 --eml > digest.eml",
            "  signpost digest send --week 2026-W47",
            "  signpost digest recipient add legal@example.org"
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DigestCommand.Preview.class, DigestCommand.Send.class, DigestCommand.RecipientCommand.class})
final class DigestCommand {
    private static final Actor COMMAND_LINE = new Actor.Program("command line");

    private static int onInstallation(CommandSpec spec, Function<Installation, Integer> work) {
        try (Installation installation = Signpost.open(spec)) {
            return work.apply(installation);
        }
    }

    /** Which week is meant. */
    static final class Week {
        @Option(names = "--week", paramLabel = "WEEK", description = "An ISO week such as 2026-W47.")
        private @Nullable String week;

        Optional<IsoWeek> get(CommandSpec spec) {
            if (week == null) {
                return Optional.empty();
            }
            return Optional.of(IsoWeek.parse(week)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "--week must be an ISO week such as 2026-W47, not " + week + ".")));
        }
    }

    /** Prints a digest. */
    @Command(
            name = "preview",
            mixinStandardHelpOptions = true,
            description =
                    "Prints the digest of a week as it was sent, or as it would be now; without --week the next one.")
    static final class Preview implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private final Week week = new Week();

        @ArgGroup
        private @Nullable Form form;

        static final class Form {
            @Option(names = "--text", description = "As plain text; so it is where none is given.")
            private boolean text;

            @Option(names = "--html", description = "As HTML.")
            private boolean html;

            @Option(names = "--eml", description = "As a whole mail that mail programs open.")
            private boolean eml;
        }

        @Override
        public Integer call() {
            Optional<IsoWeek> wanted = week.get(spec);
            return onInstallation(
                    spec, installation -> print(installation.get(Digests.class).preview(wanted)));
        }

        /** As bytes, so that what is printed is what is sent. */
        private int print(DigestMail digestMail) {
            PrintStream out = new PrintStream((OutputStream) System.out, false, StandardCharsets.UTF_8);
            out.writeBytes(bytes(digestMail));
            out.flush();
            return ExitCode.DONE;
        }

        private byte[] bytes(DigestMail digestMail) {
            if (form == null || form.text) {
                return digestMail.text().getBytes(StandardCharsets.UTF_8);
            }
            if (form.html) {
                return digestMail.html().getBytes(StandardCharsets.UTF_8);
            }
            return form.eml ? digestMail.eml() : new byte[0];
        }
    }

    /** Sends a digest. */
    @Command(
            name = "send",
            mixinStandardHelpOptions = true,
            description = "Sends the digest of a week to everybody on the list who has not got it; without --week the "
                    + "newest that is due.")
    static final class Send implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private final Week week = new Week();

        @Override
        public Integer call() {
            Optional<IsoWeek> wanted = week.get(spec);
            return onInstallation(
                    spec, installation -> report(installation.get(Digests.class).send(COMMAND_LINE, wanted)));
        }

        private int report(Sending sending) {
            var err = spec.commandLine().getErr();
            return switch (sending) {
                case Sending.NotDue(var due) -> {
                    err.println("signpost: this digest is not due before " + due.atOffset(ZoneOffset.UTC) + ".");
                    yield ExitCode.USAGE;
                }
                case Sending.NoMailServer(var of) -> {
                    err.println(
                            "signpost: no mail server is set up; set SIGNPOST_SMTP_URL and SIGNPOST_MAIL_FROM, or use "
                                    + "signpost digest preview --week " + of + " --eml.");
                    yield ExitCode.UNAVAILABLE;
                }
                case Sending.Tried tried -> report(tried);
            };
        }

        private int report(Sending.Tried tried) {
            long sent = tried.receipts().stream().filter(Receipt::sent).count();
            for (Receipt receipt : tried.receipts()) {
                spec.commandLine()
                        .getOut()
                        .println(String.join("\t", receipt.email(), receipt.state(), receipt.problem())
                                .strip());
            }
            int all = tried.receipts().size();
            spec.commandLine()
                    .getErr()
                    .println("The digest of " + tried.week() + " has been sent to " + sent + " of " + all + ".");
            if (sent == all) {
                return ExitCode.DONE;
            }
            return sent > 0 ? ExitCode.PARTLY : ExitCode.UNAVAILABLE;
        }
    }

    /** Says who gets it. */
    @Command(
            name = "recipient",
            mixinStandardHelpOptions = true,
            description = "Says who gets the digest.",
            synopsisSubcommandLabel = "COMMAND")
    static final class RecipientCommand {
        @Spec
        private CommandSpec spec;

        @Command(name = "add", mixinStandardHelpOptions = true, description = "Puts an address on the list.")
        int add(@Parameters(paramLabel = "EMAIL") String email) {
            MailAddress address = address(email);
            return change(list -> list.add(COMMAND_LINE, address) ? "Added." : "This address is on the list already.");
        }

        @Command(name = "remove", mixinStandardHelpOptions = true, description = "Takes an address off the list.")
        int remove(@Parameters(paramLabel = "EMAIL") String email) {
            MailAddress address = address(email);
            return change(list -> list.remove(COMMAND_LINE, address) ? "Removed." : "This address is not on the list.");
        }

        @Command(name = "list", mixinStandardHelpOptions = true, description = "Prints the addresses, one a line.")
        int list() {
            return onInstallation(spec, installation -> {
                installation.get(Recipients.class).all().stream()
                        .map(Recipient::email)
                        .forEach(spec.commandLine().getOut()::println);
                return ExitCode.DONE;
            });
        }

        private MailAddress address(String email) {
            return MailAddress.parse(email)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "This is not one address that mail can be sent to: " + email));
        }

        private int change(Function<Recipients, String> change) {
            return onInstallation(spec, installation -> {
                spec.commandLine().getErr().println(change.apply(installation.get(Recipients.class)));
                return ExitCode.DONE;
            });
        }
    }
}
