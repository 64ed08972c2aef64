package org.signpost.publish.posting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signpost.comment.CommentId;
import org.signpost.publish.RefusalKind;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyState;
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
    void areNotPostedAndTheDeskSaysWhatToDo() {
        TestBrowser browser = fixture.browser();
        assertThat(browser.get("/desk/" + question(LOCAL)).body())
                .contains("so its readers cannot follow it. An administrator sets the public address.");

        CommentId ana = question(LOCAL);
        ReplyId reply = fixture.approved(ana);
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
