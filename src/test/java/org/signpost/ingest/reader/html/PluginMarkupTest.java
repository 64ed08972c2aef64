package org.signpost.ingest.reader.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.reader.ReadText;

final class PluginMarkupTest {
    private static final String OF_FACEBOOK = """
            <div class="_3-8y clearfix"><img class="_1ci img"><div class="_42ef"><div><span><a class=" UFICommentActorName">%s</a></span>
            <div class="_3-8m"><div class="_30o4"><span><span class="_5mdd"><span>%s</span></span></span></div></div>
            <div class="_2vq9 fcg"><a>Like</a><span> · </span><a>Reply</a><span> · </span>
            <abbr title="Saturday" data-utime="%d" class="livetimestamp">8w</abbr></div></div></div></div>
            """;
    private static final String OF_GHOST = """
            <div data-testid="comment-component" class="flex"><figure><p>IB</p></figure><div class="grow"><div><h4 class="font-bold">%s</h4>
            <div><span class="text-neutral">Keeps bees</span><span title="0%d Oct 2026 10:11">0%2$d Oct</span></div></div>
            <p data-testid="comment-content" class="gh-comment-content">%s</p><div><button>2</button><button>Reply</button></div>
            <div>%s</div></div></div>
            """;

    private static List<IncomingComment> read(String body) {
        return ReadText.of(
                        "<!doctype html><html lang='en'><head><title>Bees</title></head><body>" + body
                                + "</body></html>",
                        "a.html")
                .comments();
    }

    @Test
    void readsThePluginOfFacebook() {
        List<IncomingComment> found = read("<div><div><span>2 comments</span></div><div>Add a comment...</div><div>"
                + OF_FACEBOOK.formatted("Ingrid Bo", "Do they sleep?", 1790935920L) + "<div class='_44ri'>"
                + OF_FACEBOOK.formatted("Hive", "In winter.", 1791018000L) + "</div>"
                + OF_FACEBOOK.formatted("Pavel", "Thanks.", 1791018060L) + "</div></div>");

        assertThat(found).extracting(IncomingComment::author).containsExactly("Ingrid Bo", "Hive", "Pavel");
        assertThat(found).extracting(IncomingComment::text).containsExactly("Do they sleep?", "In winter.", "Thanks.");
        assertThat(found.get(0).writtenAt()).hasToString("2026-10-02T10:12:00Z");
        assertThat(found.get(1).parentSourceId()).isEqualTo(found.get(0).sourceId());
        assertThat(found.get(2).parentSourceId()).isNull();
    }

    @Test
    void readsGhostWithItsAnswers() {
        List<IncomingComment> found =
                read("<h1>Bees</h1><h2>Member discussion</h2><div data-testid='count'>3 comments</div>"
                        + OF_GHOST.formatted(
                                "Ingrid Bo", 3, "Do they sleep?", OF_GHOST.formatted("Hive", 4, "In winter.", ""))
                        + OF_GHOST.formatted("Pavel", 5, "Thanks.", ""));

        assertThat(found).extracting(IncomingComment::author).containsExactly("Ingrid Bo", "Hive", "Pavel");
        assertThat(found).extracting(IncomingComment::text).containsExactly("Do they sleep?", "In winter.", "Thanks.");
        assertThat(found)
                .extracting(comment -> String.valueOf(comment.writtenAt()))
                .containsExactly("2026-10-03T10:11:00Z", "2026-10-04T10:11:00Z", "2026-10-05T10:11:00Z");
        assertThat(found.get(1).parentSourceId()).isEqualTo(found.get(0).sourceId());
    }

    @Test
    void leavesANameAloneThatHasNoMoment() {
        assertThat(read("<p>Follow <a class='UFICommentActorName'>Ingrid Bo</a> for more.</p>"))
                .isEmpty();
    }
}
