package org.signpost.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.draft.CompositionOutcome;
import org.signpost.draft.HelpLines;
import org.signpost.draft.ReplyComposer;
import org.signpost.draft.ReplyLinks;
import org.signpost.faq.Library;
import org.signpost.faq.library.LibraryFiles;
import org.signpost.faq.matching.EntryMatcher;
import org.signpost.faq.matching.Match;
import org.signpost.ingest.ImportReport;
import org.signpost.ingest.ImportSource;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.platform.web.WebSettings;
import org.signpost.triage.Assessment;
import org.signpost.triage.TopicScore;
import org.signpost.triage.Triage;
import org.signpost.triage.TriageInput;
import org.signpost.triage.engine.TrainedTriage;
import org.signpost.triage.text.Glossaries;
import org.signpost.triage.text.GlossarySettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "triage",
        mixinStandardHelpOptions = true,
        description = {
            "Says of every comment what it is, which FAQ entries answer it, and what could be replied. No database.",
            "Reads every format that ingest reads, from files and from addresses."
        },
        footer = {
            "",
            "Examples:",
            "  signpost triage page.txt",
            "  signpost triage --json export.xml | jq .outcome",
            "  signpost triage https://example.org/2026/11/release/",
            "",
            "Exit codes: 0 everything was read, 1 nothing could be read, 2 wrong usage or a refused address,",
            "4 a website is unavailable, 5 some of it could not be read."
        })
final class TriageCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE_OR_URL", arity = "1..*", description = "what to read")
    private List<String> inputs = List.of();

    @Option(names = "--json", description = "one JSON object a line for each comment")
    private boolean json;

    @Option(names = "--format", defaultValue = "auto", description = "the files' format (default: ${DEFAULT-VALUE})")
    private String format = "auto";

    @Option(
            names = "--column",
            paramLabel = "WHAT=COLUMN",
            description = "names a table's column, such as text=Kommentar; as for ingest, repeatable")
    private List<String> columns = List.of();

    @Option(
            names = "--saved-on",
            paramLabel = "DAY",
            description = "the day on which the page was saved, such as 2026-11-01; as for ingest")
    private @Nullable String savedOn;

    @Option(names = "--organisation", defaultValue = "", description = "the name under which the organisation answers")
    private String organisation = "";

    @Option(names = "--language", defaultValue = "en", description = "the site's main language (default: en)")
    private String language = "en";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        InputOpening opening = new InputOpening(spec, format, columns, savedOn);
        WebSettings settings = Signpost.settings(spec).get(WebSettings.class);
        ReplyLinks links = new ReplyLinks(settings.base(), settings.contactUrl(), HelpLines.USUAL);
        Library library = LibraryFiles.library();
        Glossaries glossaries =
                Signpost.settings(spec).get(GlossarySettings.class).glossaries();
        Pipeline pipeline =
                new Pipeline(TrainedTriage.load(glossaries), library, EntryMatcher.load(library, glossaries), links);
        PrintWriter out = spec.commandLine().getOut();
        TriageOutput lines = json ? new TriageOutput.Json(out) : new TriageOutput.Table(out);
        Set<Integer> codes = new HashSet<>();
        for (String input : inputs) {
            codes.add(
                    switch (opening.open(input)) {
                        case InputOpening.Opening.Opened(ImportSource source) -> {
                            FoundComments found = source.read();
                            explain(found, sentence -> opening.say(input, sentence));
                            print(found, pipeline, lines);
                            yield ExitCode.of(ImportReport.Outcome.of(found.count()));
                        }
                        case InputOpening.Opening.Refused refused -> opening.say(input, refused);
                    });
        }
        out.flush();
        return ExitCode.ofAll(codes);
    }

    private record Pipeline(Triage triage, Library library, EntryMatcher matcher, ReplyLinks links) {}

    /** What could not be read, what is missing, and what is left out. */
    private static void explain(FoundComments found, Consumer<String> say) {
        List<String> complaints = found.complaints();
        complaints.forEach(say);
        found.leftOut().forEach(some -> say.accept(some.toString()));
        found.remarks().forEach(say);
        if (complaints.isEmpty() && found.leftOut().isEmpty() && found.items().isEmpty()) {
            say.accept(ImportReport.NO_COMMENTS);
        }
    }

    private void print(FoundComments found, Pipeline pipeline, TriageOutput lines) throws IOException {
        Map<String, String> texts = new HashMap<>();
        found.comments().forEach(comment -> texts.put(comment.sourceId(), comment.text()));
        boolean numbered = found.comments().stream().anyMatch(comment -> comment.position() != null);
        int count = 0;
        for (FoundComments.Item item : found.items()) {
            count++;
            Integer seq = numbered ? item.comment().position() : Integer.valueOf(count);
            String parent = item.comment().parentSourceId();
            lines.print(line(item, seq, parent == null ? null : texts.get(parent), pipeline));
        }
    }

    private TriageOutput.Line line(
            FoundComments.Item item, @Nullable Integer seq, @Nullable String parentText, Pipeline pipeline) {
        IncomingComment comment = item.comment();
        Assessment assessment = pipeline.triage()
                .assess(new TriageInput(
                        comment.text(),
                        comment.type(),
                        comment.author(),
                        comment.byStaff(),
                        organisation,
                        item.post().title(),
                        language,
                        parentText,
                        writtenOn(item.post(), comment)));
        if (comment.status().hidden()) {
            // The website does not show it, so nobody waits for an answer there.
            return new TriageOutput.Line(
                    item, seq, assessment, Match.NOTHING_ASKED, new CompositionOutcome.Nothing("It is not public."));
        }
        Match match = pipeline.matcher().match(comment.text(), assessment);
        CompositionOutcome composition = new ReplyComposer()
                .compose(assessment, match, pipeline.library(), pipeline.links(), LocalDate.now(ZoneOffset.UTC));
        List<TopicScore> topics = pipeline.matcher().topics(assessment, match);
        return new TriageOutput.Line(item, seq, assessment.about(topics), match, composition);
    }

    private static @Nullable LocalDate writtenOn(IncomingPost post, IncomingComment comment) {
        Instant written = comment.writtenAt() == null ? post.publishedAt() : comment.writtenAt();
        return written == null ? null : LocalDate.ofInstant(written, ZoneOffset.UTC);
    }
}
