package org.signpost.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.ImportSource;
import org.signpost.ingest.input.ListPages;
import org.signpost.ingest.reader.InputFormat;
import org.signpost.platform.net.OutboundGuard;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Opens what a command is told to read: a file, or a page on the open internet. */
final class InputOpening {
    private static final Pattern URL = Pattern.compile("(?i)[a-z][a-z0-9+.-]{1,20}://.*");

    private final CommandSpec spec;
    private final String format;
    private final List<String> columns;
    private final @Nullable LocalDate savedOn;

    /**
     * Inputs of one command.
     *
     * @param format a label of {@link InputFormat}, or "auto"
     * @param columns what {@code --column} names, such as {@code text=Kommentar}
     * @param savedOn the day that {@code --saved-on} names, such as {@code 2026-11-01}, or null
     * @throws ParameterException where there is no such format, or a column is not named as it must be
     */
    InputOpening(CommandSpec spec, String format, List<String> columns, @Nullable String savedOn) {
        if (!format.equalsIgnoreCase("auto") && InputFormat.named(format).isEmpty()) {
            throw new ParameterException(spec.commandLine(), "There is no format \"" + format + "\".");
        }
        this.spec = spec;
        this.format = format;
        this.columns = checked(columns);
        this.savedOn = day(savedOn);
    }

    private @Nullable LocalDate day(@Nullable String words) {
        try {
            return words == null ? null : LocalDate.parse(words);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(), "--saved-on takes a day such as 2026-11-01, not \"" + words + "\".", e);
        }
    }

    private List<String> checked(List<String> choices) {
        try {
            ImportSource.checkColumns(choices);
            return choices;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** How opening ended. */
    sealed interface Opening {
        /** It can be read. */
        record Opened(ImportSource source) implements Opening {}

        /** It cannot. */
        record Refused(String sentence, int exitCode) implements Opening {}
    }

    /** Looks whether the file is there, or fetches the page. */
    Opening open(String input) {
        return URL.matcher(input).matches() ? page(input) : file(input);
    }

    private Opening page(String address) {
        OutboundGuard guard = OutboundGuard.of(Signpost.settings(spec).get(OutboundGuard.TrustedHosts.class));
        ListPages.FetchedList list = ListPages.fetch(guard::fetch, address);
        return switch (list.outcome()) {
            case OutboundGuard.Outcome.Fetched page ->
                opened(ImportSource.bytes(page.page().toString(), page.body(), Optional.of(format))
                        .fetchedAt(Instant.now())
                        .lacking(list.missing()));
            case OutboundGuard.Outcome.Refused refused -> new Opening.Refused(refused.reason(), ExitCode.USAGE);
            case OutboundGuard.Outcome.Unavailable away -> new Opening.Refused(away.reason(), ExitCode.UNAVAILABLE);
        };
    }

    private Opening file(String name) {
        Path path = Path.of(name);
        return Files.isRegularFile(path) && Files.isReadable(path)
                ? opened(ImportSource.file(path, Optional.of(format)))
                : new Opening.Refused("there is no file of this name that can be read.", ExitCode.FAILED);
    }

    private Opening opened(ImportSource source) {
        return new Opening.Opened(source.withColumns(columns).savedOn(savedOn).readAt(Instant.now()));
    }

    /** Says something of an input to whoever runs the command, on one line that steers no terminal. */
    void say(String input, String sentence) {
        spec.commandLine().getErr().println("signpost: " + (input + ": " + sentence).replaceAll("\\p{Cntrl}", "?"));
    }

    /** Says why an input was not read, and gives the exit code. */
    int say(String input, Opening.Refused refused) {
        say(input, refused.sentence());
        return refused.exitCode();
    }
}
