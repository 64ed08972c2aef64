package org.signpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IngestCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int run(String... arguments) {
        return Signpost.in(Map.of())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(
                        Stream.concat(Stream.of("ingest"), Stream.of(arguments)).toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void looksAtAFileWithoutADatabase() throws IOException {
        assertThat(run("--dry-run", file("page.txt", "1 comment\n\n 1. Ana says:\n\n Hello\n")))
                .isZero();
        assertThat(out.toString()).contains("announced      1", "found          1");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysThatAPageHasNoCommentsAndThatIsFine() throws IOException {
        assertThat(run("--dry-run", file("news.txt", "A headline\n\nA story\n")))
                .isZero();
        assertThat(out.toString()).contains("no comments found on this page");
    }

    @Test
    void saysThatAPageAnnouncesMoreThanCouldBeRead() throws IOException {
        assertThat(run("--dry-run", file("page.txt", "3 comments\n\n 1. Ana says:\n\n Hello\n")))
                .isEqualTo(ExitCode.PARTLY);
        assertThat(out.toString())
                .contains("announced      3", "found          1", "announces 3 comments; 1 is in this copy");
    }

    @Test
    void failsWhereNoneOfTheAnnouncedCommentsCouldBeRead() throws IOException {
        assertThat(run("--dry-run", file("page.txt", "A headline\n\n2 comments\n\nSign in to see them.\n")))
                .isEqualTo(ExitCode.FAILED);
        assertThat(out.toString())
                .contains("it has 2 comments; none could be read")
                .doesNotContain("no comments found");
    }

    @Test
    void saysWhatAFileIsThatHoldsNoComments() throws IOException {
        assertThat(run("--dry-run", file("dump.sql", "-- MySQL dump\n\nDROP TABLE IF EXISTS `wp_comments`;\n")))
                .isEqualTo(ExitCode.FAILED);
        assertThat(run("--dry-run", file("empty.txt", " \n"))).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString()).contains("the file: this is a database dump (SQL)", "the file: it is empty");
    }

    @Test
    void printsOneJsonObjectForEachInput() throws IOException {
        String page = file("a.jsonl", "{\"text\":\"x\"}\n");
        assertThat(run("--dry-run", "--json", page, page)).isZero();
        assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"source\":\"a.jsonl\""));
    }

    @Test
    void tellsByItsExitCodeHowItWent() throws IOException {
        assertThat(run("--dry-run", file("bad.pdf", "%PDF-1.7"))).isEqualTo(ExitCode.FAILED);
        assertThat(run("--dry-run", file("half.jsonl", "{\"text\":\"x\"}\n{oops\n")))
                .isEqualTo(ExitCode.PARTLY);
        assertThat(run("--dry-run", "no-such-file")).isEqualTo(ExitCode.FAILED);
        assertThat(run("--dry-run", "no-such-file", file("good.jsonl", "{\"text\":\"x\"}")))
                .isEqualTo(ExitCode.PARTLY);
        assertThat(run("--dry-run", "--format", "docx", "x")).isEqualTo(ExitCode.USAGE);
        assertThat(run("--dry-run", "http://127.0.0.1/")).isEqualTo(ExitCode.USAGE);
        assertThat(run()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void readsATableWhoseTextSomebodyNames() throws IOException {
        String table = file("a.csv", "who,what\nAna,Hello\n");
        assertThat(run("--dry-run", table)).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString()).contains("the columns are who, what");
        assertThat(run("--dry-run", "--column", "text=what", "--column", "author=who", table))
                .isZero();
        assertThat(run("--dry-run", "--column", "what", table)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("text=Kommentar");
    }
}
