package org.signpost.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signpost.testing.GrowthCheck;

/** What is meant to keep a parser busy for hours takes time that grows with its size only. */
final class ReaderGrowthTest {
    private static final int KILOBYTE = 1 << 10;

    @ParameterizedTest
    @EnumSource(InputFormat.class)
    void aLineWithoutAnEnd(InputFormat format) {
        List<String> complaints = new ArrayList<>();
        for (String piece : List.of("a", "1", "\"", "<", "[", "{\"a\":", ",", "<a>", "&", " ", "\n", "<!--")) {
            IntFunction<Runnable> work = size -> {
                String text = start(format) + piece.repeat(size / piece.length());
                return () -> ReadText.of(text, format);
            };
            GrowthCheck.fasterThanSize(format + " of " + piece, 16 * KILOBYTE, work)
                    .ifPresent(complaints::add);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void elementsWithinElements() {
        GrowthCheck.assertGrowsWithSize("XML", 10_000, size -> {
            String text = WordPressExport.START + WordPressExport.COMMENT + "<a>".repeat(size);
            return () -> ReadText.of(text, InputFormat.WXR);
        });
        GrowthCheck.assertGrowsWithSize("HTML", 10_000, size -> {
            String text = "<html><body><li id=\"comment-1\"><div class=\"comment-content\">" + "<div>".repeat(size)
                    + "deep" + "</div>".repeat(size + 1) + "</li></body></html>";
            return () -> ReadText.of(text, InputFormat.HTML);
        });
        GrowthCheck.assertGrowsWithSize("JSON", 10_000, size -> {
            String text = "[{\"id\":1,\"content\":{\"raw\":\"good\"}}," + "[".repeat(size);
            return () -> ReadText.of(text, InputFormat.REST);
        });
    }

    @Test
    void attributesAndFields() {
        GrowthCheck.assertGrowsWithSize("attributes", 2_000, size -> {
            StringBuilder many = new StringBuilder("<ol><li id=\"comment-1\"><p>good</p></li><a");
            for (int i = 0; i < size; i++) {
                many.append(" b").append(i).append("=\"\"");
            }
            String text = many.append('>').toString();
            return () -> ReadText.of(text, InputFormat.HTML);
        });
        GrowthCheck.assertGrowsWithSize("fields", 2_000, size -> {
            StringBuilder many = new StringBuilder("[{\"text\":\"good\"");
            for (int i = 0; i < size; i++) {
                many.append(",\"b").append(i).append("\":").append(i);
            }
            String text = many.append("}]").toString();
            return () -> ReadText.of(text, InputFormat.REST);
        });
    }

    private static String start(InputFormat format) {
        return switch (format) {
            case TEXT -> "1 comment\n\n 1. Ana says:\n\n";
            case HTML -> "<html>";
            case REST -> "[";
            case WXR -> WordPressExport.START;
            case FEED -> "<rss>";
            case DISQUS -> "<disqus>";
            case JSONL -> "";
            case CSV -> "id,text\n";
        };
    }
}
