package org.signpost.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.account.Registration;
import org.signpost.wordpress.FakeWordPress;
import org.signpost.wordpress.NewReply;
import org.signpost.wordpress.WordPressClient;

/** What staff answer by hand on the website waits for nobody here. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class AnsweredOnSiteIT {
    private static final String FIANCE = "can i file a fiance petition for my girlfriend in the philippines?";
    private static final String ENTRY = "fiance-visa-who-can-file";
    private static final long COLLEAGUE = 7;

    private final ConnectedSite connected = new ConnectedSite();
    private final FakeWordPress wordPress = connected.wordPress;
    private long post;
    private long question;

    @BeforeEach
    void ask() {
        wordPress.addAuthor(COLLEAGUE);
        post = wordPress.addPost("A clinic");
        question = wordPress.addComment(post, 0, "Ana", FIANCE);
        connected.poll();
        connected.work("triage", "match", "draft");
        assertThat(lane()).isOne();
        assertThat(drafts()).isOne();
    }

    @AfterEach
    void stop() {
        connected.close();
    }

    private long number(String what) {
        return connected.database.count("SELECT count(*) FROM " + what + " x JOIN comment c ON c.id = x.comment_id"
                + " WHERE c.source_id = '" + question + "'");
    }

    private long lane() {
        return number("(SELECT * FROM comment_standing WHERE lane IS NOT NULL)");
    }

    private long drafts() {
        return number("(SELECT * FROM draft WHERE state = 'CURRENT')");
    }

    private long answerByHand(long parent) {
        return wordPress.add(
                post,
                parent,
                COLLEAGUE,
                "Bo of the office",
                "You can, see https://example.org/faq/" + ENTRY + " for more.",
                "approved",
                "comment");
    }

    @Test
    void leavesTheLanesWithItsDraftAndTeaches() {
        answerByHand(question);
        connected.run(Duration.ofMinutes(1));
        connected.work("triage", "match", "draft", "learn");

        assertThat(lane()).isZero();
        assertThat(drafts()).isZero();
        assertThat(number("(SELECT * FROM comment_standing WHERE decided AND answered)"))
                .isOne();
        assertThat(number("(SELECT * FROM example WHERE needs_answer AND slugs = ARRAY['" + ENTRY + "'])"))
                .isOne();
        TestBrowser browser = new TestBrowser(connected.server.getURI());
        browser.signUp(connected.bean(Registration.class).link().orElseThrow(), "Maria");
        String page = browser.get("/desk/" + connected.comment(question).id()).body();
        assertThat(page)
                .contains("Answered on the website by <bdi>Bo of the office</bdi> on 2026-11-02")
                .contains("It was answered on the website.");
        assertThat(browser.get("/desk?lane=ready").body()).contains("Nothing waits");
    }

    @Test
    void isOpenAgainWhenTheAnswerGoes() {
        long answer = answerByHand(question);
        connected.run(Duration.ofMinutes(1));
        connected.work("triage", "match", "draft", "learn");
        assertThat(lane()).isZero();

        wordPress.setStatus(answer, "trash");
        connected.run(Duration.ofMinutes(12));
        connected.work("triage", "match", "draft", "learn");

        assertThat(lane()).isOne();
        assertThat(drafts()).isOne();
        assertThat(number("example")).isZero();

        wordPress.setStatus(answer, "approved");
        connected.run(Duration.ofMinutes(12));
        assertThat(lane()).isZero();
        assertThat(drafts()).isZero();
    }

    @Test
    void isOpenAgainWhenItIsChangedAfterwards() {
        answerByHand(question);
        connected.run(Duration.ofMinutes(1));
        assertThat(lane()).isZero();

        wordPress.edit(question, FIANCE + " And may she bring her son?");
        connected.run(Duration.ofMinutes(12));
        connected.work("triage", "match", "draft");

        assertThat(lane()).isOne();
    }

    @Test
    void staysOpenWhereOnlyReadersOrOurOwnReplyAnswerIt() {
        wordPress.addComment(post, question, "Cy", "I would like to know too.");
        connected
                .bean(WordPressClient.class)
                .reply(wordPress.login(), new NewReply(post, question, "See our page.", "a1-7"));
        connected.run(Duration.ofMinutes(1));
        connected.work("triage", "match", "draft");

        assertThat(lane()).isOne();
        assertThat(drafts()).isOne();
        List<Long> ours = wordPress.newestFirst().stream()
                .filter(comment -> comment.author() == FakeWordPress.DESK)
                .map(comment -> comment.id())
                .toList();
        assertThat(connected.comment(ours.getFirst()).byStaff()).isTrue();
    }
}
