package org.signpost.digest.content;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.signpost.digest.DigestList;
import org.signpost.digest.DigestSchedule;
import org.signpost.digest.IsoWeek;
import org.signpost.digest.content.WeekFacts.ChangedEntry;
import org.signpost.digest.content.WeekFacts.EscalatedComment;
import org.signpost.digest.content.WeekFacts.Excerpt;
import org.signpost.digest.content.WeekFacts.FirstOfMany;
import org.signpost.digest.content.WeekFacts.Handling;
import org.signpost.digest.content.WeekFacts.OutdatedEntry;
import org.signpost.digest.content.WeekFacts.TopicCount;
import org.signpost.digest.content.WeekFacts.UnconfirmedEntry;
import org.signpost.digest.content.WeekFacts.UrgentComment;
import org.signpost.digest.content.WeekFacts.UrgentComments;
import org.signpost.digest.content.WeekFacts.WeekCounts;
import org.signpost.gaps.WaitingGaps.WaitingGap;
import org.signpost.publish.SweepKey;

/** A week in which a bit of everything happened, and one in which there was as much as a digest can hold. */
public final class SampleWeekFacts {
    public static final DigestSchedule SCHEDULE =
            new DigestSchedule(DayOfWeek.MONDAY, 8, ZoneId.of("America/New_York"));
    public static final IsoWeek WEEK = IsoWeek.parse("2026-W47").orElseThrow();
    public static final Instant DUE = SCHEDULE.due(WEEK);
    public static final DigestList LIST = new DigestList(1, "legal", "America/New_York", 1, 8, Instant.EPOCH);

    private static final DigestSchedule.Period PERIOD = SCHEDULE.period(WEEK);

    private SampleWeekFacts() {}

    public static WeekFacts full() {
        return new WeekFacts(
                PERIOD,
                new UrgentComments(
                        List.of(
                                new UrgentComment(
                                        excerpt(12, "They took my girlfriend this morning, what do I do"),
                                        Handling.WAITING),
                                new UrgentComment(
                                        excerpt(
                                                11,
                                                "My husband has court on Tuesday and we have no lawyer. Call me at [phone number]."),
                                        Handling.ANSWERED)),
                        Map.of(Handling.WAITING, 1, Handling.ANSWERED, 1)),
                all(List.of(new EscalatedComment(
                        excerpt(13, "We married in Canada in 2009. Does my old removal order still count?"),
                        DUE.minus(Duration.ofDays(2)),
                        "an old order and a new marriage"))),
                all(List.of(
                        new WaitingGap(
                                5,
                                "student-visa",
                                23,
                                List.of(
                                        "My school closed, may I stay with my F-1?",
                                        "mi universidad cerró y tengo visa F-1, ¿qué hago?")),
                        new WaitingGap(6, "", 1, List.of("Can I keep my name on the green card?")))),
                all(List.of(new OutdatedEntry(
                        "fiance-visa-cost-and-time",
                        "What does a fiancé visa cost, and how long does it take?",
                        LocalDate.of(2026, 11, 1),
                        "en, es"))),
                all(List.of(new ChangedEntry(
                        new SweepKey("asylum-cost", 4),
                        "What does filing for asylum cost?",
                        2,
                        1,
                        LocalDate.of(2026, 11, 19),
                        "The fee is another one."))),
                all(List.of(new UnconfirmedEntry(
                        "deportation-detained",
                        "My partner has been detained by immigration. What do I do now?",
                        LocalDate.of(2026, 11, 20),
                        "en, es"))),
                List.of(
                        new TopicCount("student-visa", 23),
                        new TopicCount("fiance-visa", 9),
                        new TopicCount("deportation", 4),
                        new TopicCount("", 1)),
                new WeekCounts(143, 37, 21, 6, 10, 3));
    }

    public static WeekFacts quiet() {
        return new WeekFacts(
                PERIOD,
                new UrgentComments(List.of(), Map.of()),
                none(),
                none(),
                none(),
                none(),
                none(),
                List.of(),
                new WeekCounts(0, 0, 0, 0, 0, 0));
    }

    /** As much as the reader of the week ever lists, in the longest texts. */
    public static WeekFacts crowded() {
        String longest = CommentExcerpts.cut("¿& <b>émigré</b> \"quoted\" ".repeat(40));
        List<UrgentComment> urgent = new ArrayList<>();
        List<EscalatedComment> escalated = new ArrayList<>();
        List<WaitingGap> gaps = new ArrayList<>();
        List<OutdatedEntry> outdated = new ArrayList<>();
        List<ChangedEntry> changed = new ArrayList<>();
        List<UnconfirmedEntry> unconfirmed = new ArrayList<>();
        List<TopicCount> topics = new ArrayList<>();
        for (int i = 0; i < WeekFactsRepository.MOST; i++) {
            urgent.add(new UrgentComment(excerpt(i, longest), Handling.WAITING));
            escalated.add(new EscalatedComment(excerpt(i, longest), DUE, longest));
            outdated.add(new OutdatedEntry("entry-" + i, "How ".repeat(40), LocalDate.of(2026, 11, 1), "en"));
            changed.add(new ChangedEntry(
                    new SweepKey("entry-" + i, i + 1),
                    "How ".repeat(40),
                    99_999,
                    99_999,
                    LocalDate.of(2026, 11, 19),
                    longest));
        }
        for (int i = 0; i < WeekFactsRepository.MOST_UNCONFIRMED; i++) {
            unconfirmed.add(
                    new UnconfirmedEntry("entry-" + i, "How ".repeat(40), LocalDate.of(2026, 11, 20), "en, es"));
        }
        for (int i = 0; i < WeekFactsRepository.MOST_GAPS; i++) {
            gaps.add(new WaitingGap(i, "deportation", 40, List.of(longest, longest)));
        }
        for (String topic : List.of("asylum", "children", "policy", "deportation", "green-card", "work-permit", "")) {
            topics.add(new TopicCount(topic, 40));
        }
        return new WeekFacts(
                PERIOD,
                new UrgentComments(urgent, Map.of(Handling.WAITING, 400)),
                new FirstOfMany<>(escalated, 400),
                new FirstOfMany<>(gaps, 500),
                new FirstOfMany<>(outdated, 50),
                new FirstOfMany<>(changed, 50),
                new FirstOfMany<>(unconfirmed, 50),
                topics,
                new WeekCounts(9_999, 999, 99, 9, 900, 9));
    }

    public static <T> FirstOfMany<T> none() {
        return all(List.of());
    }

    public static <T> FirstOfMany<T> all(List<T> items) {
        return new FirstOfMany<>(items, items.size());
    }

    static Excerpt excerpt(long id, String text) {
        return new Excerpt(
                id, text, "Immigration reform: what changes for couples", DUE.minus(Duration.ofDays(3)), null);
    }
}
