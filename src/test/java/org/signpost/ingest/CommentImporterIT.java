package org.signpost.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.signpost.comment.Comments;
import org.signpost.comment.Sites;
import org.signpost.ingest.reader.CommentReaders;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.LeftOut;
import org.signpost.platform.database.Installation;
import org.signpost.testing.TestDatabase;

final class CommentImporterIT {
    private static final String PAGE = """
            5 Responses to A clinic

              1. Ana says:

                May he work while he waits?

                • Harbor says:

                We answer in private.

              2. Pingback: Daily links

              3. Luz says:

                Thank you!
            """;

    private final TestDatabase database = TestDatabase.fresh();
    private final Installation installation = database.open();
    private final CommentImporter commentImporter = installation.get(CommentImporter.class);

    @AfterEach
    void close() {
        installation.close();
    }

    private ImportReport ingest(String text, @Nullable String site) {
        try {
            return commentImporter.ingest(source(text), new CommentImporter.Target(site, null), count -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportSource source(String text) {
        return ImportSource.bytes("test", text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    private long count(String table) {
        return database.count("SELECT count(*) FROM " + table);
    }

    @Test
    void storesEachCommentOnce() {
        ImportReport first = ingest(PAGE, null);
        assertThat(first.announced()).isEqualTo(5);
        assertThat(List.of(first.found(), first.stored(), first.alreadyThere())).containsExactly(4L, 4L, 0L);
        ImportReport second = ingest(PAGE, null);
        assertThat(List.of(second.found(), second.stored(), second.alreadyThere()))
                .containsExactly(4L, 0L, 4L);
        assertThat(count("comment")).isEqualTo(4);
        assertThat(count("comment_revision")).isEqualTo(4);
        assertThat(count("ingest_run WHERE state = 'DONE'")).isEqualTo(2);
        assertThat(count("comment c JOIN comment p ON p.source_id = c.parent_source_id"))
                .isOne();
    }

    @Test
    void knowsTheCommentsAgainInAnotherFormat() throws IOException {
        ingest(PAGE, null);
        FoundComments found = CommentReaders.read(source(PAGE).opener().get(), "", Optional.empty());
        String lines = found.comments().stream()
                .map(comment -> "{\"id\":\"" + comment.sourceId() + "\",\"author\":\"" + comment.author()
                        + "\",\"text\":\"" + comment.text() + "\"}")
                .collect(Collectors.joining("\n"));
        ImportReport again = ingest(lines, null);
        assertThat(again.alreadyThere()).isEqualTo(4);
        String table = "id;text\n"
                + found.comments().stream()
                        .map(comment -> comment.sourceId() + ";" + comment.text())
                        .collect(Collectors.joining("\n"));
        assertThat(ingest(table, null).alreadyThere()).isEqualTo(4);
        assertThat(count("comment")).isEqualTo(4);
        assertThat(count("post")).isOne();
    }

    @Test
    void makesARevisionOfAnEditedCommentAndNoneOfItsTypography() {
        ingest("{\"id\":\"1\",\"text\":\"It's \\\"fine\\\" - or...\"}", "blog");
        assertThat(ingest("{\"id\":\"1\",\"text\":\"It’s “fine” – or…\"}", "blog")
                        .revised())
                .isZero();
        ImportReport edited = ingest("{\"id\":\"1\",\"text\":\"It was fine\"}", "blog");
        assertThat(edited.revised()).isOne();
        assertThat(count("comment_revision")).isEqualTo(2);
        assertThat(installation
                        .get(Comments.class)
                        .find(
                                installation
                                        .get(Sites.class)
                                        .findByName("blog")
                                        .orElseThrow()
                                        .id(),
                                "1")
                        .orElseThrow()
                        .text())
                .isEqualTo("It was fine");
    }

    @Test
    void knowsWhoAnswersOnceItIsSaid() throws IOException {
        ingest("{\"text\":\"Hello\"}", "blog");
        var harbor = new CommentImporter.Target("blog", "Harbor Families Network");
        commentImporter.ingest(source("{\"text\":\"And again\"}"), harbor, done -> {});
        ingest("{\"text\":\"Once more\"}", "blog");
        assertThat(count("site WHERE organisation = 'Harbor Families Network'")).isOne();
    }

    @Test
    void goesOnAfterACrashWithoutLossOrRepetition() {
        String lines = IntStream.range(0, 1000)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"text\":\"Comment number " + i + "\"}")
                .collect(Collectors.joining("\n"));
        assertThatThrownBy(() ->
                        commentImporter.ingest(source(lines), new CommentImporter.Target("blog", null), done -> {
                            if (done >= 400) {
                                throw new IllegalStateException("the power is gone");
                            }
                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(count("comment")).isEqualTo(400);
        assertThat(database.count("SELECT found FROM ingest_run WHERE state = 'RUNNING'"))
                .isEqualTo(400);

        List<Long> steps = new ArrayList<>();
        ImportReport report;
        try {
            report = commentImporter.ingest(source(lines), new CommentImporter.Target("blog", null), steps::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(steps).containsExactly(600L, 800L, 1000L);
        assertThat(report.found()).isEqualTo(1000);
        assertThat(report.stored()).isEqualTo(1000);
        assertThat(count("comment")).isEqualTo(1000);
        assertThat(count("ingest_run")).isOne();
    }

    @Test
    void stopsWhereAnotherProcessHasTakenTheImportOver() {
        String lines = IntStream.range(0, 600)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"text\":\"Comment number " + i + "\"}")
                .collect(Collectors.joining("\n"));
        List<ImportReport> second = new ArrayList<>();
        assertThatThrownBy(() ->
                        commentImporter.ingest(source(lines), new CommentImporter.Target("blog", null), done -> {
                            if (second.isEmpty()) {
                                second.add(ingest(lines, "blog"));
                            }
                        }))
                .isInstanceOf(ImportTakenOverException.class);
        assertThat(second.getFirst().found()).isEqualTo(600);
        assertThat(count("comment")).isEqualTo(600);
    }

    @Test
    void stopsWhereAPersonHasCancelledIt() {
        String lines = IntStream.range(0, 600)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"text\":\"Comment number " + i + "\"}")
                .collect(Collectors.joining("\n"));
        ImportBatches batches = installation.get(ImportBatches.class);
        assertThatThrownBy(() -> commentImporter.ingest(
                        source(lines),
                        new CommentImporter.Target("blog", null),
                        done -> batches.cancel(new ImportRunId(database.count("SELECT id FROM ingest_run")))))
                .isInstanceOf(ImportCancelledException.class);
        assertThat(count("comment")).isEqualTo(200);
        assertThat(count("ingest_run WHERE state = 'CANCELLED' AND found = 200 AND finished_at IS NOT NULL"))
                .isOne();
        assertThat(ingest(lines, "blog").stored()).isEqualTo(400);
    }

    @Test
    void notesWhichImportBroughtSomethingInFirst() {
        ingest("{\"id\":\"1\",\"text\":\"One\"}", "blog");
        ingest("{\"id\":\"1\",\"text\":\"One\"}\n{\"id\":\"2\",\"text\":\"Two\"}", "blog");
        assertThat(count("ingest_comment i JOIN comment c ON c.id = i.comment_id WHERE i.run_id::text = c.source_id"))
                .isEqualTo(2);
        assertThat(count("ingest_post WHERE run_id = 1")).isEqualTo(count("post"));
        assertThat(count("ingest_run WHERE made_site")).isOne();
    }

    @Test
    void storesEachCommentOnceWhileManyImportAtOnce() throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        for (int worker = 0; worker < 4; worker++) {
            boolean backwards = worker % 2 == 1;
            String lines = IntStream.range(0, 300)
                    .map(i -> backwards ? 299 - i : i)
                    .mapToObj(i -> "{\"id\":\"" + i + "\",\"text\":\"Comment number " + i + "\"}")
                    .collect(Collectors.joining("\n", "{\"id\":\"w" + worker + "\",\"text\":\"x\"}\n", ""));
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    start.await();
                    ingest(lines, "blog");
                } catch (InterruptedException | RuntimeException e) {
                    failures.add(e);
                }
            }));
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
        assertThat(count("comment")).isEqualTo(304);
        assertThat(count("comment_revision")).isEqualTo(304);
    }

    @Test
    void saysWhatCouldNotBeReadAlsoLater() {
        ImportReport report = ingest("{\"id\":\"1\",\"text\":\"x\"}\n{oops\n", "blog");
        assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.PARTLY);
        ImportRuns runs = installation.get(ImportRuns.class);
        ImportRunId id = Objects.requireNonNull(report.run());
        assertThat(ImportReport.of(
                        runs.findById(id).orElseThrow(),
                        "blog",
                        runs.unreadable(id),
                        runs.leftOut(id),
                        runs.remarks(id)))
                .isEqualTo(report);
    }

    @Test
    void saysWhatWasLeftOutAlsoLater() {
        String item =
                "<item><wp:post_id>%d</wp:post_id><wp:status>%s</wp:status><wp:comment><wp:comment_id>%d</wp:comment_id>"
                        + "<wp:comment_content>Words</wp:comment_content></wp:comment></item>";
        ImportReport report = ingest(
                "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>" + item.formatted(1, "private", 1)
                        + item.formatted(2, "publish", 2) + item.formatted(3, "private", 3)
                        + item.formatted(4, "draft", 4) + "</channel></rss>",
                "blog");
        assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.COMPLETE);
        assertThat(report.leftOut()).containsExactly(new LeftOut("of a draft", 1), new LeftOut("of a private post", 2));
        assertThat(count("comment")).isOne();
        ImportRuns runs = installation.get(ImportRuns.class);
        ImportRunId id = Objects.requireNonNull(report.run());
        assertThat(runs.leftOut(id)).isEqualTo(report.leftOut());
    }

    @Test
    void doesNotMixTwoWebsitesUnlessToldTo() {
        String rest = "[{\"id\":2,\"post\":4,\"content\":{\"rendered\":\"Two\"},\"link\":\"https://%s/x/#comment-2\"}]";
        ingest(rest.formatted("one.example"), null);
        assertThatThrownBy(() -> ingest(rest.formatted("two.example"), null))
                .isInstanceOf(ForeignSiteException.class)
                .hasMessageContaining("one.example")
                .hasMessageContaining("two.example");
        assertThat(count("ingest_run")).isOne();
        assertThat(ingest(rest.formatted("two.example"), "two").stored()).isOne();
        assertThat(ingest(rest.formatted("www.one.example"), null).alreadyThere())
                .isOne();
    }

    @Test
    void bringsTheSampleInOnlyWhereThereIsNothing() {
        SampleThread sample = installation.get(SampleThread.class);
        assertThat(sample.ingestIfEmpty()).isTrue();
        assertThat(sample.ingestIfEmpty()).isFalse();
        assertThat(count("comment")).isEqualTo(42);
        assertThat(count("comment WHERE type <> 'COMMENT'")).isEqualTo(4);
        assertThat(count("site WHERE organisation = 'Harbor Families Network'")).isOne();
        assertThat(count("comment c JOIN comment p ON p.source_id = c.parent_source_id"))
                .isEqualTo(3);
    }
}
