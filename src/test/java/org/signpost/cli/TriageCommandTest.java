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

final class TriageCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void saysOnStandardErrorWhatWasLeftOutAndThatItIsNoFault() throws IOException {
        Path export = Files.writeString(
                folder.resolve("export.xml"),
                "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item><wp:post_id>4</wp:post_id>"
                        + "<wp:status>private</wp:status><wp:comment><wp:comment_id>1</wp:comment_id>"
                        + "<wp:comment_content>May he work?</wp:comment_content></wp:comment></item></channel></rss>");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Signpost.in(Map.of())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("triage", "--json", export.toString());
        assertThat(code).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("export.xml: 1 left out: of a private post")
                .doesNotContain("no comments found");
    }
}
