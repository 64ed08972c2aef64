package org.signpost.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentType;
import org.signpost.faq.library.LibraryFiles;
import org.signpost.faq.matching.EntryMatcher;
import org.signpost.faq.matching.Match;
import org.signpost.faq.matching.MatchCandidate;
import org.signpost.faq.matching.MatchOutcome;
import org.signpost.testing.RepeatCount;
import org.signpost.triage.Assessment;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.TopicScore;
import org.signpost.triage.Triage;
import org.signpost.triage.TriageInput;
import org.signpost.triage.engine.TrainedTriage;

/**
 * The shipped models on texts that nobody trained on, by authors who had not seen the rules. The thresholds of urgency, danger and
 * domain were chosen with the first two sets open, so their figures are a little optimistic.
 */
class HeldOutSetsTest {
    private static final Triage TRIAGE = TrainedTriage.load();
    private static final EntryMatcher MATCHER = EntryMatcher.load(LibraryFiles.library());

    private static final Map<String, List<LabelledText>> SETS = LabelledTexts.heldOut();

    /** Of the largest set every build reads a part, and the gate all. */
    private static final int ONE_OF = RepeatCount.of(3, 1);

    private record Read(LabelledText text, Assessment assessment) {}

    @Test
    void leavesOtherPeoplesBusinessAlone() {
        List<Read> unrelated = read(texts("unrelated", ONE_OF));

        assertThat(count(unrelated, one -> one.assessment().urgent()))
                .as("urgent")
                .isLessThanOrEqualTo(4);
        assertThat(count(unrelated, HeldOutSetsTest::isDrafted)).as("drafted").isLessThanOrEqualTo(4);
    }

    @Test
    void findsTroubleWithoutCryingWolf() {
        List<Read> texts = read("urgency");
        long urgent = count(texts, HeldOutSetsTest::isUrgent);
        long shown = count(texts, one -> one.assessment().urgent());
        long found = count(texts, one -> isUrgent(one) && one.assessment().urgent());

        assertThat(urgent).isEqualTo(60);
        assertThat(found).as("found").isGreaterThanOrEqualTo(57);
        assertThat((double) found / shown).as("precision").isGreaterThanOrEqualTo(0.72);
        assertThat(count(texts, one -> one.text().danger() && one.assessment().danger()))
                .as("danger, of 15")
                .isGreaterThanOrEqualTo(15);
    }

    @Test
    void findsThoseWhoAskInOtherLanguages() {
        List<Read> texts = read("languages");
        long asking = count(texts, one -> one.text().asks());
        long found = count(texts, one -> one.text().asks() && one.assessment().needsAnswer());
        long shown = count(texts, one -> one.assessment().needsAnswer());

        assertThat((double) found / asking).as("recall").isGreaterThanOrEqualTo(0.95);
        assertThat((double) found / shown).as("precision").isGreaterThanOrEqualTo(0.95);
    }

    /** By triage and matching together. */
    @Test
    void findsFiancesWhoDoNotUseTheirWords() {
        List<Read> texts = read("fiance");
        List<Read> covered = texts.stream()
                .filter(one -> one.text().asks()
                        && !Objects.requireNonNull(one.text().faq()).isEmpty())
                .toList();
        long ofTopic = count(texts, one -> one.text().isAbout(SampleTopics.FIANCE_VISA));
        long found = count(
                texts,
                one -> one.text().isAbout(SampleTopics.FIANCE_VISA)
                        && topics(one).anyMatch(score -> score.topic().equals(SampleTopics.FIANCE_VISA)));

        assertThat(ofTopic).isEqualTo(60);
        assertThat((double) found / ofTopic).as("topic").isGreaterThanOrEqualTo(0.75);
        assertThat((double) count(covered, HeldOutSetsTest::isFirstEntryRight) / covered.size())
                .as("first entry")
                .isGreaterThanOrEqualTo(0.8);
    }

    private static Stream<TopicScore> topics(Read one) {
        return MATCHER.topics(one.assessment(), MATCHER.match(one.text().text(), one.assessment())).stream();
    }

    private static boolean isFirstEntryRight(Read one) {
        List<MatchCandidate> found =
                MATCHER.matchAsked(one.text().text(), one.assessment()).candidates();
        return Objects.requireNonNull(one.text().faq())
                .contains(found.getFirst().slug());
    }

    private static boolean isUrgent(Read one) {
        return Boolean.TRUE.equals(one.text().urgent());
    }

    private static boolean isDrafted(Read one) {
        Match match = MATCHER.match(one.text().text(), one.assessment());
        return match.outcome() == MatchOutcome.MATCHED
                || match.outcome() == MatchOutcome.AMBIGUOUS
                || one.assessment().urgent();
    }

    private static long count(List<Read> texts, Predicate<Read> counted) {
        return texts.stream().filter(counted).count();
    }

    private static List<LabelledText> texts(String set, int oneOf) {
        List<LabelledText> texts = Objects.requireNonNull(SETS.get(set));
        return IntStream.range(0, texts.size())
                .filter(i -> i % oneOf == 0)
                .mapToObj(texts::get)
                .toList();
    }

    private static List<Read> read(String set) {
        return read(texts(set, 1));
    }

    private static List<Read> read(List<LabelledText> texts) {
        return texts.stream()
                .map(text -> new Read(
                        text,
                        TRIAGE.assess(new TriageInput(
                                text.text(),
                                CommentType.COMMENT,
                                "Anonymous",
                                false,
                                "",
                                "",
                                "en",
                                text.parent(),
                                text.writtenOn()))))
                .toList();
    }
}
