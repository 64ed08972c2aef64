package org.signpost.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signpost.comment.CommentType;
import org.signpost.comment.SourceStatus;
import org.signpost.wordpress.FakeWordPress;

/** What a connected site has is here soon, as it is there. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class SitePollIT {
    @RegisterExtension
    private final ConnectedSite connected = new ConnectedSite();

    private final FakeWordPress wordPress = connected.wordPress;
    private final long post = connected.post();

    @Test
    void readsAllThatThereIsAndThenWhatIsNew() {
        for (int number = 1; number <= 730; number++) {
            connected.ask("Question " + number);
        }
        connected.round();
        assertThat(connected.progress().importing()).isTrue();
        assertThat(connected.progress().total()).isEqualTo(730);
        assertThat(connected.progress().read()).isBetween(500, 600);

        long meanwhile = connected.ask("Meanwhile");
        connected.poll();

        connected.hasAllThatTheSiteHas();
        assertThat(connected.has(meanwhile)).isTrue();
        assertThat(connected.progress().importing()).isFalse();
        assertThat(connected.progress().read()).isEqualTo(731);
        connected.ask("Later");
        connected.run(Duration.ofMinutes(1));
        connected.hasAllThatTheSiteHas();
    }

    @Test
    void asksAQuietSiteOnceAMinute() {
        connected.ask("One");
        connected.poll();
        connected.run(Duration.ofMinutes(3));
        int before = wordPress.requests();

        connected.run(Duration.ofMinutes(60));

        assertThat(wordPress.requests() - before).isBetween(60, 70);
    }

    @Test
    void asksAtOnceAfterAHint() {
        connected.poll();
        long id = connected.ask("One");
        connected.pass(Duration.ofSeconds(3));
        connected.round();
        assertThat(connected.has(id)).isFalse();

        assertThat(connected.bean(SiteSyncs.class).hint(connected.site)).isTrue();
        connected.round();

        assertThat(connected.has(id)).isTrue();
    }

    @Test
    void followsWhateverHappensToAComment() {
        long edited = connected.ask("Befor");
        long held = wordPress.add(post, 0, 0, "Bo", "Held", "hold", "comment");
        long spam = connected.ask("Spam");
        long trashed = connected.ask("Trashed");
        long deleted = connected.ask("Deleted");
        long answer = wordPress.addComment(post, deleted, "Cy", "An answer");
        long moved = connected.ask("Moved");
        long other = wordPress.addPost("Another");
        connected.poll();
        connected.hasAllThatTheSiteHas();
        assertThat(connected.comment(held).status()).isEqualTo(SourceStatus.HELD);

        wordPress.edit(edited, "Before & after");
        wordPress.setStatus(held, "approved");
        wordPress.setStatus(spam, "spam");
        wordPress.setStatus(trashed, "trash");
        wordPress.delete(deleted);
        wordPress.move(moved, other, 0);
        connected.run(Duration.ofMinutes(12));

        assertThat(connected.comment(deleted).status()).isEqualTo(SourceStatus.DELETED);
        assertThat(connected.comment(edited).revision()).isEqualTo(2);
        assertThat(connected.comment(answer).parentId()).isNull();
        assertThat(connected.here().remove(deleted)).isNotNull();
        assertThat(connected.here()).containsAllEntriesOf(connected.there());
        assertThat(connected.here()).hasSize(wordPress.newestFirst().size() + 1);
    }

    @Test
    void followsAWholePostIntoTheTrashAndBack() {
        long id = connected.ask("May I?");
        connected.poll();

        wordPress.setStatus(id, "post-trashed");
        connected.run(Duration.ofMinutes(12));
        assertThat(connected.comment(id).status()).isEqualTo(SourceStatus.TRASHED);

        wordPress.setStatus(id, "approved");
        connected.run(Duration.ofMinutes(12));
        assertThat(connected.comment(id).status()).isEqualTo(SourceStatus.APPROVED);
    }

    @Test
    void leavesOutWhatIsNoReadersAndWhatIsNotForEverybody() {
        long hidden = wordPress.addPost("Private");
        wordPress.setPostStatus(hidden, "private");
        long onHidden = wordPress.addComment(hidden, 0, "Ana", "In private");
        long note = wordPress.add(post, 0, 1, "Editor", "A note", "approved", "note");
        long ping = wordPress.add(post, 0, 0, "A blog", "[…]", "approved", "pingback");
        connected.poll();

        assertThat(connected.has(onHidden)).isFalse();
        assertThat(connected.has(note)).isFalse();
        assertThat(connected.comment(ping).type()).isEqualTo(CommentType.PINGBACK);

        wordPress.setPostStatus(hidden, "publish");
        connected.run(Duration.ofHours(26));
        assertThat(connected.comment(onHidden).text()).isEqualTo("In private");

        wordPress.setPostStatus(hidden, "draft");
        connected.run(Duration.ofHours(26));
        assertThat(connected.comment(onHidden).status()).isEqualTo(SourceStatus.TRASHED);
        assertThat(connected.has(note)).isFalse();
    }

    @Test
    void findsALowerNumberThatWasCommittedAfterAHigherOne() {
        long slow = connected.ask("First") + 1;
        wordPress.addPost("A post takes a number too");
        long fast = connected.ask("Second");
        connected.poll();
        assertThat(connected.has(fast)).isTrue();

        wordPress.addLate(slow, post, "Bo", "Slow");
        connected.run(Duration.ofMinutes(1));

        assertThat(connected.comment(slow).text()).isEqualTo("Slow");
    }

    @Test
    void findsALateNumberBehindMoreThanAPageOfNewerOnes() {
        connected.ask("First");
        connected.poll();
        long slow = connected.ask("Fast") + 1;
        wordPress.addPost("A post takes a number too");
        for (int number = 1; number <= 20; number++) {
            connected.ask("Question " + number);
        }
        connected.run(Duration.ofMinutes(1));
        wordPress.addLate(slow, post, "Bo", "Slow");
        for (int number = 1; number <= 150; number++) {
            connected.ask("More " + number);
        }
        connected.run(Duration.ofMinutes(1));

        connected.hasAllThatTheSiteHas();
    }

    @Test
    void findsWithinADayWhatCameInFarBelow() {
        for (int number = 1; number <= 450; number++) {
            connected.ask("Question " + number);
        }
        connected.poll();
        wordPress.addLate(5, post, "Bo", "From a backup");
        connected.ask("After it");
        connected.run(Duration.ofMinutes(10));
        assertThat(connected.has(5)).isFalse();

        connected.run(Duration.ofHours(25));

        assertThat(connected.has(5)).isTrue();
        connected.hasAllThatTheSiteHas();
    }

    @Test
    void readsOnWhereDeletionsMovedTheListUpInTheMiddleOfTheFirstImport() {
        List<Long> all = LongStream.range(0, 900)
                .map(number -> connected.ask("Question " + number))
                .boxed()
                .toList();
        connected.round();
        all.stream().skip(600).forEach(wordPress::delete);

        connected.poll();

        assertThat(connected.here()).containsAllEntriesOf(connected.there());
    }

    @Test
    void saysWhatTheSiteHidesAndReadsItOnceTheAccountHasTheRights() {
        long shown = connected.ask("Shown");
        long held = wordPress.add(post, 0, 0, "Bo", "Held", "hold", "comment");
        connected.poll();
        assertThat(connected.has(held)).isTrue();
        wordPress.hideHeld();
        long another = wordPress.add(post, 0, 0, "Bo", "Another", "hold", "comment");

        connected.run(Duration.ofMinutes(15));

        assertThat(connected.progress().problem()).contains("does not show to our account");
        assertThat(connected.comment(held).status()).isEqualTo(SourceStatus.HELD);
        assertThat(connected.has(another)).isFalse();
        assertThat(connected.has(shown)).isTrue();

        wordPress.showHeld();
        connected.run(Duration.ofMinutes(3));
        assertThat(connected.progress().problem()).isNull();
        connected.hasAllThatTheSiteHas();
    }

    @Test
    void draftsNothingInOldThreads() {
        LocalDateTime now = LocalDateTime.parse("2026-11-02T09:00:00");
        long old = wordPress.addPost("Old", now.minusDays(31));
        long onOld = wordPress.addComment(old, 0, "Ana", "May I?");
        long recent = wordPress.addPost("Recent", now.minusDays(29));
        long onRecent = wordPress.addComment(recent, 0, "Ana", "May I?");
        connected.poll();

        assertThat(draftable(onOld)).isZero();
        assertThat(draftable(onRecent)).isOne();

        connected.run(Duration.ofDays(3));
        assertThat(draftable(onRecent)).isOne();
        assertThat(connected.database.count("SELECT count(*) FROM comment WHERE past"))
                .isZero();
    }

    @Test
    void letsNobodyWaitWhoAskedLongBeforeTheSiteWasConnected() {
        long longAgo = wordPress.addComment(post, 0, "Ana", "May I?");
        connected.clock.pass(Duration.ofDays(31));
        connected.poll();
        String past = "SELECT count(*) FROM comment WHERE past AND source_id = '" + longAgo + "'";
        assertThat(connected.database.count(past)).isOne();
        assertThat(draftable(longAgo)).isZero();
    }

    private long draftable(long id) {
        return connected.database.count("SELECT count(*) FROM comment WHERE draftable AND source_id = '" + id + "'");
    }
}
