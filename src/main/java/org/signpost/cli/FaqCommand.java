package org.signpost.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.library.LegalTerms;
import org.signpost.faq.library.LibraryCheck;
import org.signpost.faq.library.LibraryFile;
import org.signpost.faq.library.LibraryFiles;
import org.signpost.faq.library.LibraryFinding;
import org.signpost.faq.library.StoredLibrary;
import org.signpost.platform.ConfigurationException;
import org.signpost.platform.database.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "faq",
        mixinStandardHelpOptions = true,
        description = "Checks the FAQ's files, and writes the current versions back to files.",
        subcommands = {FaqCommand.Check.class, FaqCommand.Export.class},
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Examples:", "  signpost faq check faq", "  signpost faq export --to library"})
final class FaqCommand {
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Looks for missing fields, unknown topics, dead links, expired reviews, outdated translations,",
                "sources that prove nothing, claims without a source, news that is old, promises, legal terms that",
                "a translation misses, questions asked twice and statements that may conflict.",
                "Exit code 1 where something must be mended."
            })
    static final class Check implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(arity = "0..1", description = "The library's folder; the one that comes with the program if none.")
        private @Nullable Path folder;

        @Option(names = "--strict", description = "Also list what a person should only have a look at.")
        private boolean strict;

        @Override
        public Integer call() {
            Path place = folder;
            if (place != null && !Files.isDirectory(place)) {
                throw new ConfigurationException("There is no folder " + place + ".");
            }
            List<LibraryFile> files = place == null ? LibraryFiles.bundled() : LibraryFiles.in(place);
            List<String> slugs = place == null ? LibraryFiles.bundledSlugs() : LibraryFiles.slugs(place);
            LegalTerms terms = place == null ? LibraryFiles.bundledTerms() : LibraryFiles.terms(place);
            List<LibraryFinding> findings = LibraryCheck.of(files, slugs, terms, LocalDate.now(Clock.systemUTC()));
            print(findings, files.size());
            return findings.stream().anyMatch(Check::mustBeMended) ? ExitCode.FAILED : ExitCode.DONE;
        }

        private static boolean mustBeMended(LibraryFinding finding) {
            return finding.weight() == LibraryFinding.Weight.PROBLEM;
        }

        private void print(List<LibraryFinding> findings, int files) {
            PrintWriter out = spec.commandLine().getOut();
            findings.stream()
                    .filter(finding -> strict || mustBeMended(finding))
                    .forEach(finding -> out.println((mustBeMended(finding) ? "problem  " : "look     ")
                            + finding.where() + ": " + finding.what()));
            long problems = findings.stream().filter(Check::mustBeMended).count();
            out.println(files + " files, " + problems + " problems, " + (findings.size() - problems)
                    + " places to have a look at" + (strict || findings.size() == problems ? "" : " (--strict)"));
            out.flush();
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes the current version of every entry in the database to a file.")
    static final class Export implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Option(names = "--to", required = true, description = "The folder; files that are there are replaced.")
        private Path folder;

        @Override
        public Integer call() throws IOException {
            try (Installation installation = Signpost.open(spec)) {
                List<LibraryFile> files = installation.get(StoredLibrary.class).files();
                for (LibraryFile file : files) {
                    Path path = folder.resolve(file.path());
                    Files.createDirectories(path.toAbsolutePath().getParent());
                    Files.writeString(path, file.text());
                }
                spec.commandLine().getOut().println(files.size() + " files written to " + folder);
            }
            return ExitCode.DONE;
        }
    }
}
