package org.signpost.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signpost.wordpress.FakeWordPress;

/** Who speaks for the organisation at a connected site. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class SiteStaffIT {
    @RegisterExtension
    private final ConnectedSite connected = new ConnectedSite();

    private final FakeWordPress wordPress = connected.wordPress;
    private final long post = connected.post();

    @Test
    void knowsWhoSpeaksForTheOrganisation() {
        wordPress.addAuthor(7);
        long reader = wordPress.add(post, 0, 9, "Ana", "I have an account", "approved", "comment");
        long colleague = wordPress.add(post, 0, 7, "Bo", "We are open on Monday", "approved", "comment");
        long desk = wordPress.add(post, 0, FakeWordPress.DESK, "Desk", "Welcome", "approved", "comment");
        connected.poll();

        assertThat(connected.comment(reader).byStaff()).isFalse();
        assertThat(connected.comment(colleague).byStaff()).isTrue();
        assertThat(connected.comment(desk).byStaff()).isTrue();

        wordPress.addAuthor(9);
        connected.run(Duration.ofHours(25));
        assertThat(connected.comment(reader).byStaff()).isTrue();
    }

    @Test
    void aModeratorWhoNeverPublishedSpeaksForTheOrganisation() {
        wordPress.addModerator(7);
        long moderator = wordPress.add(post, 0, 7, "Bo", "We are open on Monday", "approved", "comment");
        connected.poll();

        assertThat(connected.comment(moderator).byStaff()).isTrue();
        assertThat(connected.progress().staffUnknown()).isFalse();
    }

    @Test
    void aReaderWithTheNameThatBeginsTheTitleStaysAReader() {
        long news = wordPress.addPost("Jane Doe walks free today");
        long jane = wordPress.addComment(news, 0, "Jane Doe", "How do I renew my work permit?");
        connected.poll();

        assertThat(connected.comment(jane).byStaff()).isFalse();
    }

    @Test
    void knowsOfASiteThatHidesItsAccounts() {
        wordPress.hideAccounts();
        long desk = wordPress.add(post, 0, FakeWordPress.DESK, "Desk", "Welcome", "approved", "comment");
        connected.poll();

        assertThat(connected.comment(desk).byStaff()).isTrue();
        assertThat(connected.progress().staffUnknown()).isTrue();
    }

    @Test
    void readsAllPagesOfAListOfManyAuthors() {
        LongStream.rangeClosed(1001, 1250).forEach(wordPress::addAuthor);
        long colleague = wordPress.add(post, 0, 1250, "Bo", "We are open on Monday", "approved", "comment");
        connected.poll();

        assertThat(connected.comment(colleague).byStaff()).isTrue();
        assertThat(connected.bean(SiteSyncs.class).staff(connected.site)).hasSize(251);
    }

    @Test
    void readsNoMoreThanTwentyPagesOfAuthors() {
        LongStream.rangeClosed(1001, 3500).forEach(wordPress::addAuthor);
        connected.poll();

        assertThat(connected.bean(SiteSyncs.class).staff(connected.site)).hasSize(2000);
    }
}
