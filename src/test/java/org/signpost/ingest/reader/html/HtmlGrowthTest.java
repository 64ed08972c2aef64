package org.signpost.ingest.reader.html;

import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.ingest.reader.InputFormat;
import org.signpost.ingest.reader.ReadText;
import org.signpost.testing.GrowthCheck;

/** Pages with very many comments, or with what looks like them, take time that grows with their size only. */
final class HtmlGrowthTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<li id=comment-%1$d class='comment depth-2'><b class=fn>A</b><time>March 2, 2026</time><p>words</p></li>",
                "<div id=comment-%1$d></div><div class=comment-text>words</div>",
                "<li class=comment><b class=author>A</b><i class=date>March 2, 2026 at noon or so</i><p>words %1$d</p></li>",
                "<div class=comment><div class=comment><b class=author>A</b><p>words %1$d</p></div>",
                "<dt id=comment-%1$d>A</dt><dd>words</dd>",
                "<tr><td>A</td><td>2026-03-02</td></tr><tr><td>words %1$d</td></tr>",
                "<p>A <small>2026-03-02</small></p><p>words %1$d</p>",
                "<ul class=children><li id=comment-%1$d>words</li>",
                "<div class=children><div class=x>words</div><div class=replies><p id=comment-%1$d>words</p></div></div>",
                "<a id=comment-%1$d></a><div class=comment>words</div>",
                "<span class=author>A</span><span class=date>March 2, 2026</span> words %1$d<br>",
                "<p>%1$d. 2 March 2026 2 March 2026 2 March 2026 2026 2026 2026 2026 2026 2026</p>",
                "<div class='comment-text text'>words %1$d",
                "<li id=comment-%1$d><b class=fn>A</b><blockquote><cite>A wrote:</cite>Other words than these</blockquote>words</li>",
                "<li id=comment-%1$d><b class=fn>A</b><blockquote>These are the same words<blockquote></blockquote></blockquote>"
                        + "These are the same words</li>",
                "<h3>%1$d comments</h3><ul class=comments>"
            })
    void readsVeryManyComments(String comment) {
        IntFunction<Runnable> work = size -> {
            StringBuilder page = new StringBuilder("<html><body><h2>3 comments</h2><div id=comments><table>");
            for (int i = 0; i < size; i++) {
                page.append(comment.formatted(i + 1));
            }
            String text = page.toString();
            return () -> ReadText.of(text, InputFormat.HTML);
        };
        GrowthCheck.assertGrowsWithSize(comment, 100, work);
    }
}
