package org.signpost.ingest.reader.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.InputFormat;
import org.signpost.ingest.reader.ReadText;

final class ThreadStructureTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<li id=comment-1>a<ol><li id=comment-2>b</li></ol></li> | 1",
                "<li id=comment-1>a</li><ul class=children><li id=comment-2>b</li></ul> | 1",
                "<li><article id=comment-1>a</article><ul class=children><li><article id=comment-2>b</article></li></ul></li> | 1",
                "<div><div id=comment-1>a</div></div><div class=comment-replies><div id=comment-2>b</div></div> | 1",
                "<div id=comment-1>a</div><div class=indented><div id=comment-2>b</div></div> | 1",
                "<div id=comment-1 class=depth-1>a</div><div id=comment-2 class='x depth-2'>b</div> | 1",
                "<div id=comment-1 class=comment-level-0>a</div><div id=comment-2 class=comment-level-1>b</div> | 1",
                "<div id=comment-1 style='margin-left: 0px'>a</div><div id=comment-2 style='margin-left: 20px'>b</div> | 1",
                "<div id=comment-1>a</div><div id=comment-2 data-parent-id=1>b</div> | 1",
                "<div id=comment-1>a</div><p>x</p><div id=comments-list-1 class=comments-list><div id=comment-2>b</div></div> | 1",
                "<div id=comment-1>a</div><div id=comment-2><p class=in-reply-to>To <a href=#comment-1>Ana</a></p>b</div> | 1",
                "<div id=wpd-comm-1_0>a</div><div id=wpd-comm-2_1>b</div> | 1",
                "<li id=comment-1>a</li><li id=comment-2>b</li> |",
                "<div class=row><div id=comment-1>a</div></div><div class=row><div id=comment-2>b</div></div> |",
                "<ol><li id=comment-1>a</li></ol><ol class=pinglist><li id=comment-2>b</li></ol> |",
                "<div id=comment-1 class=depth-1>a</div><div id=comment-2 class=depth-1>b</div> |",
                "<div id=comment-1>a</div><div id=comment-2>See <a href=#comment-1>above</a></div> |"
            })
    void knowsWhatTheSecondCommentAnswers(String html, @Nullable String parent) {
        List<IncomingComment> comments = read(html);
        assertThat(comments).extracting(IncomingComment::sourceId).containsExactly("1", "2");
        assertThat(comments.get(0).parentSourceId()).isNull();
        assertThat(comments.get(1).parentSourceId()).isEqualTo(parent);
    }

    @Test
    void followsDepthsDownAndUpAgain() {
        List<IncomingComment> comments =
                read("<div id=comment-1 class=depth-1>a</div><div id=comment-2 class=depth-2>b</div>"
                        + "<div id=comment-3 class=depth-3>c</div><div id=comment-4 class=depth-2>d</div>"
                        + "<div id=comment-5 class=depth-1>e</div>");
        assertThat(comments).extracting(IncomingComment::parentSourceId).containsExactly(null, "1", "2", "1", null);
    }

    private static List<IncomingComment> read(String html) {
        return ReadText.of("<html><body><div id=comments>" + html + "</div></body></html>", InputFormat.HTML)
                .comments();
    }

    @Test
    void findsTheAnswersInsideACommentOfWhichOnlyAMarkHasTheId() {
        String open =
                "<div class=comment><div id=comment-%s class=comment-anchor></div><table class=comment-content><tr><td><a"
                        + " class=comment-author>%s</a> <time datetime=2026-05-04T08:00:00Z>May 4</time><div class=comment-body><p>I am"
                        + " %s.</p></div></td></tr></table><div class=comment-list>";
        FoundComments found = ReadText.of(
                "<html><body><h4>3 Comments</h4><div class=comment-list>" + open.formatted("51", "Ada", "Ada")
                        + open.formatted("52", "Ben", "Ben") + "</div></div></div></div>"
                        + open.formatted("53", "Cleo", "Cleo") + "</div></div></div></body></html>",
                "a.html");
        assertThat(ReadText.lines(found)).containsExactly("Ada: I am Ada.", "Ben: I am Ben.", "Cleo: I am Cleo.");
        assertThat(found.comments()).extracting(IncomingComment::parentSourceId).containsExactly(null, "51", null);
    }
}
