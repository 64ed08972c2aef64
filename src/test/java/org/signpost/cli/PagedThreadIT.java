package org.signpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signpost.testing.TestDatabase;

final class PagedThreadIT {
    private final TestDatabase database = TestDatabase.fresh();
    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int ingest(String... arguments) {
        Map<String, String> environment = Map.of(
                "SIGNPOST_HOME", database.home().toString(),
                "SIGNPOST_DATABASE_URL", database.url(),
                "SIGNPOST_DATABASE_USER", "postgres");
        return Signpost.in(environment)
                .setOut(new PrintWriter(out, true))
                .execute(
                        Stream.concat(Stream.of("ingest"), Stream.of(arguments)).toArray(String[]::new));
    }

    private String page(int first, int last) throws IOException {
        String items = IntStream.rangeClosed(first, last)
                .mapToObj(i -> "<li class=\"comment\" id=\"comment-" + i + "\"><b class=\"fn\">Nia " + i
                        + "</b> <time datetime=\"2026-11-0" + i + "T10:00:00Z\">November " + i + ", 2026</time>"
                        + "<div class=\"comment-content\"><p>Word number " + i + "</p></div></li>")
                .collect(Collectors.joining());
        return Files.writeString(folder.resolve("page" + first + ".html"), """
            <!doctype html><html lang="en"><head><title>The ferry</title>
            <link rel="canonical" href="https://isle.example/ferry/"></head><body class="postid-7"><h1>The ferry</h1>
            <h2 class="comments-title">6 comments on The ferry</h2><ol class="commentlist">%s</ol>
            <a href="https://isle.example/ferry/comment-page-1/#comments">Older Comments</a></body></html>
            """.formatted(items))
                .toString();
    }

    @Test
    void isWholeWhereTheOtherPagesCameWithIt() throws IOException {
        assertThat(ingest(page(4, 6), page(1, 3))).isEqualTo(ExitCode.DONE);
        assertThat(database.count("SELECT count(*) FROM comment")).isEqualTo(6);
        assertThat(out.toString()).contains("the others were read from other pages of the thread, so none is missing");
    }

    @Test
    void isWholeWhereTheOtherPagesCameBefore() throws IOException {
        assertThat(ingest(page(4, 6))).isEqualTo(ExitCode.PARTLY);
        assertThat(ingest(page(1, 3))).isEqualTo(ExitCode.DONE);
        assertThat(ingest(page(4, 6))).isEqualTo(ExitCode.DONE);
    }

    @Test
    void isShortWhereAPageIsMissing() throws IOException {
        assertThat(ingest(page(5, 6), page(1, 3))).isEqualTo(ExitCode.PARTLY);
        assertThat(out.toString())
                .contains("links to other pages of the thread; save those too")
                .doesNotContain("none is missing");
    }
}
