package org.signpost.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signpost.ingest.input.UnpackingLimits;
import org.signpost.testing.RepeatCount;

final class WxrStreamTest {
    private static final String START =
            "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item><title>P</title><wp:post_id>4</wp:post_id>";
    private static final String COMMENT = "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>Ana"
            + "</wp:comment_author><wp:comment_content><![CDATA[" + "May he work while he waits? ".repeat(20)
            + "]]></wp:comment_content></wp:comment>\n";

    /** However large it is; with {@code -Plong} larger than the heap may grow. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void readsAnExportOfAnySizeWithAFlatHeap() throws IOException {
        long megabytes = RepeatCount.of(48, 256);
        long times = (megabytes << 20) / COMMENT.length();
        CountingSink sink = new CountingSink();
        HeapWatch.growthWithin(
                32,
                () -> CommentReaders.read(
                        EndlessInput.of(START, COMMENT, times * COMMENT.length(), "</item></channel></rss>"),
                        "x",
                        Optional.empty(),
                        UnpackingLimits.COMMAND_LINE,
                        sink));
        assertThat(sink.comments).isEqualTo((int) times);
        assertThat(sink.unreadable).isEmpty();
    }
}
