package org.signpost.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.CommentImporter;
import org.signpost.ingest.ForeignSiteException;
import org.signpost.ingest.ImportCancelledException;
import org.signpost.ingest.ImportReport;
import org.signpost.ingest.ImportReportText;
import org.signpost.ingest.ImportSource;
import org.signpost.platform.database.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Stores the comments of files and web pages, each once, however often it is called.",
            "Reads pages saved as text or HTML, WordPress REST JSON, WordPress exports (WXR),",
            "exports of Blogger and Disqus, RSS and Atom comment feeds, JSON lines and CSV; each also",
            "packed with gzip."
        },
        footer = {
            "",
            "Examples:",
            "  signpost ingest press-release.txt",
            "  signpost ingest export.xml.gz --site blog --organisation \"Harbor Families Network\"",
            "  signpost ingest https://example.org/2026/11/release/feed/ --dry-run",
            "",
            "Exit codes: 0 everything was read, 1 nothing could be read, 2 wrong usage or a refused address,",
            "4 a website or the database is unavailable, 5 some of it could not be read."
        })
final class IngestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE_OR_URL", description = "What to read.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--site",
            paramLabel = "NAME",
            description = "The site that the comments belong to; added where there is none. Without it: \"main\".")
    private @Nullable String site;

    @Option(
            names = "--organisation",
            paramLabel = "NAME",
            description = "The name under which the site's own people answer, from now on.")
    private @Nullable String organisation;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "auto",
            description =
                    "auto, text, html, wordpress-json, wxr, feed, disqus, jsonl or csv. Without it the content decides.")
    private String format = "auto";

    @Option(
            names = "--column",
            paramLabel = "WHAT=COLUMN",
            description = {
                "Names a table's column where its own words do not tell what it holds, such as --column text=Kommentar;",
                "WHAT is text, author, date, id, parent, post or status. Repeatable."
            })
    private List<String> columns = new ArrayList<>();

    @Option(
            names = "--saved-on",
            paramLabel = "DAY",
            description = {
                "The day on which the page was saved, such as 2026-11-01, if it says things like \"5 days ago\".",
                "Without it: what the file itself says, and for addresses the time of fetching."
            })
    private @Nullable String savedOn;

    @Option(names = "--dry-run", description = "Say what is there and store nothing; needs no database.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print one JSON object for each input.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        InputOpening opening = new InputOpening(spec, format, columns, savedOn);
        if (site != null && (site.isBlank() || site.length() > 100)) {
            throw new ParameterException(spec.commandLine(), "A site's name has 1 to 100 characters.");
        }
        if (dryRun) {
            return all(opening, null);
        }
        try (Installation installation = Signpost.open(spec)) {
            return all(opening, installation.get(CommentImporter.class));
        }
    }

    private int all(InputOpening opening, @Nullable CommentImporter commentImporter) throws IOException {
        Set<Integer> codes = new HashSet<>();
        List<ImportReport> reports = new ArrayList<>();
        for (String input : inputs) {
            try {
                switch (opening.open(input)) {
                    case InputOpening.Opening.Opened(ImportSource source) -> reports.add(read(source, commentImporter));
                    case InputOpening.Opening.Refused refused -> codes.add(opening.say(input, refused));
                }
            } catch (ForeignSiteException e) {
                codes.add(opening.say(
                        input, new InputOpening.Opening.Refused(e.getMessage() + " Use --site NAME.", ExitCode.USAGE)));
            } catch (ImportCancelledException e) {
                codes.add(opening.say(
                        input, new InputOpening.Opening.Refused(String.valueOf(e.getMessage()), ExitCode.PARTLY)));
            }
        }
        // Of a thread on several pages, the last one brings what the first announced.
        reports.stream()
                .map(report -> commentImporter == null ? report : commentImporter.asOfNow(report))
                .forEach(report -> codes.add(ExitCode.of(report.outcome())));
        return ExitCode.ofAll(codes);
    }

    private ImportReport read(ImportSource source, @Nullable CommentImporter commentImporter) throws IOException {
        ImportReport report = commentImporter == null
                ? CommentImporter.dryRun(source)
                : commentImporter.ingest(source, new CommentImporter.Target(site, organisation), progress());
        spec.commandLine()
                .getOut()
                .println(
                        json
                                ? ImportReportText.json(report)
                                : ImportReportText.table(report).stripTrailing());
        return report;
    }

    private LongConsumer progress() {
        if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isEmpty()) {
            return count -> {};
        }
        PrintWriter err = spec.commandLine().getErr();
        return count -> {
            err.print("\r" + count + " comments");
            err.flush();
        };
    }
}
