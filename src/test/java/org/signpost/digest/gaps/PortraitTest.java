package org.signpost.digest.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signpost.digest.gaps.Portrait.Member;
import org.signpost.faq.matching.Matcher;

class PortraitTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Fingerprints fingerprints = new Fingerprints(Matcher.bundledModel(), Optional.empty());

    @Test
    void theTitleIsTheMostCentralQuestion() {
        Portrait portrait = Portrait.of(List.of(
                member("Where do I park my car?", "policy"),
                member("May my dog fly on the plane?", ""),
                member("Can the dog fly on a plane?", "")));

        assertThat(portrait.title()).contains("dog");
    }

    @Test
    void theTopicIsThatOfMostAndOfEquallyManyTheFirst() {
        assertThat(Portrait.of(List.of(member("a b?", ""), member("c d?", ""), member("e f?", "policy")))
                        .topic())
                .isEqualTo("policy");
        assertThat(Portrait.of(List.of(member("a b?", "policy"), member("c d?", "asylum")))
                        .topic())
                .isEqualTo("asylum");
        assertThat(Portrait.of(List.of(member("a b?", ""))).topic()).isEmpty();
    }

    @Test
    void theTitleIsShort() {
        String title = Portrait.title("Is it \ud83d\ude00" + "\ud83d\ude00".repeat(200) + "?");

        assertThat(title.length()).isLessThanOrEqualTo(Portrait.LONGEST_TITLE);
        assertThat(title).endsWith("…");
        assertThat(title.chars().filter(c -> Character.isSurrogate((char) c)).count() % 2)
                .isZero();
    }

    @Test
    void closedForTooFewOpensAgainForTwiceAsManyAndThreeMore() {
        assertThat(Gap.CloseReason.TOO_FEW.opensAgain(1, 3)).isFalse();
        assertThat(Gap.CloseReason.TOO_FEW.opensAgain(1, 4)).isTrue();
        assertThat(Gap.CloseReason.TOO_FEW.opensAgain(10, 19)).isFalse();
        assertThat(Gap.CloseReason.TOO_FEW.opensAgain(10, 20)).isTrue();
        assertThat(Gap.CloseReason.NOT_OURS.opensAgain(1, 1_000)).isFalse();
        assertThat(Gap.CloseReason.ELSEWHERE.opensAgain(1, 1_000)).isFalse();
    }

    @Test
    void timesAreSaidAsPeopleSayThem() {
        assertThat(Words.ago(NOW.plusSeconds(60), NOW)).isEqualTo("today");
        assertThat(Words.ago(NOW.minus(Duration.ofDays(1)), NOW)).isEqualTo("1 day ago");
        assertThat(Words.ago(NOW.minus(Duration.ofDays(59)), NOW)).isEqualTo("59 days ago");
        assertThat(Words.ago(NOW.minus(Duration.ofDays(60)), NOW)).isEqualTo("2 months ago");
        assertThat(Words.ago(NOW.minus(Duration.ofDays(5_110)), NOW)).isEqualTo("14 years ago");
        assertThat(Words.asked(0, null, NOW)).isEqualTo("Nobody waits here now");
        assertThat(Words.asked(1, NOW, NOW)).isEqualTo("1 person asked, last today");
    }

    private Member member(String asks, String topic) {
        return new Member(asks, topic, fingerprints.of(asks, "en"));
    }
}
