package org.signpost.cli;

import java.util.List;
import org.signpost.ingest.reader.table.NamedColumns;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The option {@code --column text=Kommentar}, which commands that read tables have in common. */
final class ColumnOption {
    private ColumnOption() {}

    /** The columns that were named; wrong usage where one is not named as it must be. */
    static NamedColumns named(CommandSpec spec, List<String> choices) {
        try {
            return NamedColumns.of(choices);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
