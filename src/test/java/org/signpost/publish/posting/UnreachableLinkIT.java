package org.signpost.publish.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signpost.comment.CommentId;
import org.signpost.publish.RefusalKind;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyState;
import org.signpost.publish.reply.PasteRelease;
import org.signpost.staff.TestBrowser;
import org.signpost.wordpress.connection.ConnectionMode;

/** Replies whose links only this computer can follow, while nobody has set the address that the public knows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnreachableLinkIT {
    private static final String LOCAL = "You can find the steps here: http://localhost:8080/faq/student-visa";

    @RegisterExtension
    private final PostingFixture fixture = new PostingFixture();

    private CommentId question(String draft) {
        CommentId comment = fixture.question("Ana");
        fixture.desk.draft(comment, draft);
        return comment;
    }

    @Test
    void areNotApprovedForPostingAndTheDeskSaysWhatToDo() {
        CommentId ana = question(LOCAL);
        TestBrowser browser = fixture.browser();
        String page = browser.get("/desk/" + ana).body();
        assertThat(page).contains("so its readers cannot follow it. An administrator sets the public address.");

        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)").matcher(page);
        assertThat(seen.find()).isTrue();
        String refusal = browser.post("/desk/" + ana + "/approve", Map.of("seen", seen.group(1)))
                .body();

        assertThat(refusal)
                .contains("A link in it leads to this computer or a private network only", "Nothing was approved.");
        assertThat(fixture.count("reply WHERE comment_id = " + ana)).isZero();
    }

    @Test
    void areNotPostedEither() {
        CommentId ana = question(LOCAL);
        fixture.connect(ConnectionMode.READ_ONLY);
        ReplyId reply = fixture.approved(ana);
        fixture.connect(ConnectionMode.READ_AND_POST);
        fixture.bean(PasteRelease.class).send(fixture.maria.person(), fixture.siteId);
        fixture.settle();

        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.REFUSED);
        assertThat(fixture.posting(reply).refusal()).isEqualTo(RefusalKind.LINK);
        assertThat(fixture.site.answersTo(fixture.remote(ana))).isEmpty();
        assertThat(fixture.whyOpen(ana)).contains("A link in it leads to this computer or a private network only");
    }

    @Test
    void canBePastedWithTheWarning() {
        fixture.connect(ConnectionMode.READ_ONLY);
        ReplyId reply = fixture.approved(question(LOCAL));
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.READY_TO_PASTE);
        assertThat(fixture.browser().get("/replies").body()).contains("so its readers cannot follow it");
        fixture.connect(ConnectionMode.READ_AND_POST);
    }

    @Test
    void goOutWhereEverybodyCanFollowThem() {
        String draft = "You can find the steps here: https://example.org/faq/student-visa.";
        assertThat(fixture.browser().get("/desk/" + question(draft)).body()).doesNotContain("cannot follow it");
        ReplyId reply = fixture.approved(question(draft));
        fixture.settle();
        assertThat(fixture.stateOf(reply)).isEqualTo(ReplyState.POSTED);
    }
}
