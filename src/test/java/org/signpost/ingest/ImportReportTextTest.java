package org.signpost.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ImportReportTextTest {
    private static ImportReport look(String text) throws IOException {
        return CommentImporter.dryRun(
                ImportSource.bytes("p\u001b[1m.txt", text.getBytes(StandardCharsets.UTF_8), Optional.empty()));
    }

    @Test
    void saysWhatIsThereAsATable() throws IOException {
        String table = ImportReportText.table(look("3 comments\n\n 1. Ana says:\n\n Hello\n"));
        assertThat(table)
                .contains("format         a page saved as text\n")
                .contains("announced      3\n")
                .contains("found          1\n")
                .contains("The page announces 3 comments; 1 is in this copy.")
                .doesNotContain("\u001b");
    }

    @Test
    void saysThatNobodyCommented() throws IOException {
        ImportReport report = look("A headline\n\nA story.\n");
        assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.COMPLETE);
        assertThat(ImportReportText.table(report)).contains("no comments found on this page");
    }

    @Test
    void saysTheSameAsJson() throws IOException {
        assertThat(ImportReportText.json(look("{\"text\":\"x\"}\n{oops\n")))
                .isEqualTo(
                        "{\"source\":\"p[1m.txt\",\"site\":\"main\",\"format\":\"JSON lines\",\"announced\":null,\"found\":1,"
                                + "\"stored\":0,\"revised\":0,\"already_there\":0,\"left_out\":[],\"remarks\":[],\"unreadable_count\":1,\"unreadable\":"
                                + "[{\"place\":\"line 2\",\"reason\":\"not a JSON object; left out\"}],\"dry_run\":true}");
    }

    @Test
    void saysWhatWasLeftOutAndThatItIsNoFault() throws IOException {
        String item =
                "<item><wp:post_id>4</wp:post_id><wp:status>%s</wp:status><wp:comment><wp:comment_id>1</wp:comment_id>"
                        + "<wp:comment_content>Words</wp:comment_content></wp:comment></item>";
        String export = "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>%s</channel></rss>";
        ImportReport all = look(export.formatted(item.formatted("private") + item.formatted("private")));
        assertThat(all.outcome()).isEqualTo(ImportReport.Outcome.COMPLETE);
        assertThat(ImportReportText.table(all))
                .contains("found          0\n")
                .contains("2 left out: of a private post\nno comment in it is public, so all were left out\n");
        ImportReport some = look(export.formatted(item.formatted("private") + item.formatted("publish")));
        assertThat(some.outcome()).isEqualTo(ImportReport.Outcome.COMPLETE);
        assertThat(ImportReportText.table(some)).endsWith("unreadable     0\n1 left out: of a private post\n");
        assertThat(ImportReportText.json(some))
                .contains(
                        "\"left_out\":[{\"reason\":\"of a private post\",\"count\":1}],\"remarks\":[],\"unreadable_count\":0");
    }

    @Test
    void tellsPartlyFromNothing() throws IOException {
        assertThat(look("{\"text\":\"x\"}\n{oops\n").outcome()).isEqualTo(ImportReport.Outcome.PARTLY);
        assertThat(look("%PDF-1.7").outcome()).isEqualTo(ImportReport.Outcome.NOTHING);
    }
}
