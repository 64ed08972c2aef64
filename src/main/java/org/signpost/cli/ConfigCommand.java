package org.signpost.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.signpost.platform.Settings.InForce;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = {
            "Prints every setting, its value, and where it comes from: the environment, a file or the default.",
            "Passwords are masked. Exit code 3 where a name is not known or a value is not allowed."
        },
        footer = {"", "Example:", "  SIGNPOST_UNDO_SECONDS=20 signpost config --json"})
final class ConfigCommand implements Callable<Integer> {
    private static final JsonFactory FACTORY = new JsonFactory();

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object a line for each setting.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<InForce> all = Signpost.settings(spec).inForce();
        if (json) {
            for (InForce one : all) {
                out.println(object(one));
            }
        } else {
            table(all, out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static void table(List<InForce> all, PrintWriter out) {
        int name = longest(all.stream().map(one -> one.setting().variable()).toList());
        int value = longest(all.stream().map(ConfigCommand::value).toList());
        for (InForce one : all) {
            String row = String.format(
                    Locale.ROOT,
                    "%-" + name + "s  %-" + value + "s  %s",
                    one.setting().variable(),
                    value(one),
                    TerminalText.plain(one.source()));
            out.println(row);
        }
    }

    private static int longest(List<String> column) {
        return column.stream().mapToInt(String::length).max().orElse(1);
    }

    private static String value(InForce one) {
        String shown = one.shown();
        return shown == null ? "(" + one.setting().otherwise() + ")" : TerminalText.plain(shown);
    }

    private static String object(InForce one) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator object = FACTORY.createGenerator(text)) {
            object.writeStartObject();
            object.writeStringField("name", one.setting().variable());
            object.writeStringField("value", one.shown());
            object.writeStringField("source", one.source());
            object.writeBooleanField("secret", one.setting().secret());
            object.writeEndObject();
        }
        return text.toString();
    }
}
