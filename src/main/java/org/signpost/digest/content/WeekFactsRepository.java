package org.signpost.digest.content;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.signpost.digest.DigestSchedule.Period;
import org.signpost.digest.content.WeekFacts.ChangedEntry;
import org.signpost.digest.content.WeekFacts.EscalatedComment;
import org.signpost.digest.content.WeekFacts.FirstOfMany;
import org.signpost.digest.content.WeekFacts.Handling;
import org.signpost.digest.content.WeekFacts.OutdatedEntry;
import org.signpost.digest.content.WeekFacts.TopicCount;
import org.signpost.digest.content.WeekFacts.UnconfirmedEntry;
import org.signpost.digest.content.WeekFacts.UrgentComment;
import org.signpost.digest.content.WeekFacts.UrgentComments;
import org.signpost.digest.content.WeekFacts.WeekCounts;
import org.signpost.gaps.WaitingGaps;
import org.signpost.gaps.WaitingGaps.WaitingGap;
import org.signpost.publish.Sweeps;

/** Reads the facts of a week from the other rooms' tables. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public abstract class WeekFactsRepository implements GenericRepository<WeekFactsRepository.UrgentRow, Long> {
    /** The most items that one section lists; the desk has the rest. */
    public static final int MOST = 15;

    /** Likewise of groups of questions, which have two examples each. */
    static final int MOST_GAPS = 8;

    /** Unconfirmed entries that are named: nobody waits for them. */
    static final int MOST_UNCONFIRMED = 5;

    private final Sweeps sweeps;
    private final CommentExcerpts excerpts;
    private final WaitingGaps gaps;

    WeekFactsRepository(Sweeps sweeps, CommentExcerpts excerpts, WaitingGaps gaps) {
        this.sweeps = sweeps;
        this.gaps = gaps;
        this.excerpts = excerpts;
    }

    /**
     * The facts of a period as they are known now: what came in it, and what waits at {@code now} whenever it came. Called
     * inside a transaction.
     */
    public WeekFacts facts(Period period, Instant now) {
        return new WeekFacts(
                period,
                urgent(period, now),
                escalated(),
                gaps(period, now),
                outdated(LocalDate.ofInstant(now, period.zone())),
                changed(),
                unconfirmed(LocalDate.ofInstant(now, period.zone())),
                countByTopic(period.from(), period.to(), now, MOST),
                counts(period.from(), period.to(), now));
    }

    private UrgentComments urgent(Period period, Instant now) {
        Map<Handling, Integer> handled = new EnumMap<>(Handling.class);
        countUrgentByHandling(period.from(), period.to(), now)
                .forEach(row -> handled.put(row.handling(), row.comments()));
        List<UrgentComment> shown = findUrgent(period.from(), period.to(), now, MOST).stream()
                .map(row -> new UrgentComment(excerpts.of(row.id(), row.arrived()), row.handling()))
                .toList();
        return new UrgentComments(shown, handled);
    }

    private FirstOfMany<EscalatedComment> escalated() {
        List<EscalatedRow> found = findEscalated(MOST);
        List<EscalatedComment> shown = found.stream()
                .map(row -> new EscalatedComment(
                        excerpts.of(row.id(), row.arrived()), row.since(), excerpts.ofStaff(row.note())))
                .toList();
        return new FirstOfMany<>(shown, found.isEmpty() ? 0 : found.getFirst().total());
    }

    private FirstOfMany<WaitingGap> gaps(Period period, Instant now) {
        WaitingGaps.GapPage found = gaps.in(period.from(), period.to(), now, MOST_GAPS, 2);
        return new FirstOfMany<>(found.first(), found.total());
    }

    private FirstOfMany<OutdatedEntry> outdated(LocalDate today) {
        List<OutdatedRow> found = findOutdated(today, MOST);
        List<OutdatedEntry> shown = found.stream()
                .map(row -> new OutdatedEntry(row.slug(), row.question(), row.reviewBy(), row.languages()))
                .toList();
        return new FirstOfMany<>(shown, found.isEmpty() ? 0 : found.getFirst().total());
    }

    private FirstOfMany<UnconfirmedEntry> unconfirmed(LocalDate today) {
        List<UnconfirmedRow> found = findUnconfirmed(today, MOST_UNCONFIRMED);
        List<UnconfirmedEntry> shown = found.stream()
                .map(row -> new UnconfirmedEntry(row.slug(), row.question(), row.reviewed(), row.languages()))
                .toList();
        return new FirstOfMany<>(shown, found.isEmpty() ? 0 : found.getFirst().total());
    }

    private FirstOfMany<ChangedEntry> changed() {
        List<ChangedEntry> shown = sweeps.open(MOST).stream()
                .map(sweep -> new ChangedEntry(
                        sweep.key(),
                        sweep.question(),
                        sweep.waiting(),
                        sweep.done(),
                        sweep.since(),
                        excerpts.ofStaff(sweep.whatChanged())))
                .toList();
        return new FirstOfMany<>(shown, Math.max(shown.size(), sweeps.countOpen()));
    }

    /**
     * Every comment that needs an answer, with how far staff have come with it, as the desk's lanes have it: one that was
     * changed on its website after it was closed waits again, and so does one that was put off until a day that is over.
     */
    private static final String STANDING = """
            WITH standing AS (
                SELECT c.id, c.first_seen_at, s.urgent, s.revision,
                       c.first_seen_at >= :from AND c.first_seen_at < :to AS of_week,
                       CASE
                           WHEN s.replies THEN CASE p.state WHEN 'POSTED' THEN 'ANSWERED' ELSE 'APPROVED' END
                           WHEN s.answered THEN 'ANSWERED'
                           WHEN s.decided THEN 'CLOSED'
                           WHEN s.decision = 'ESCALATED' THEN 'PASSED_ON'
                           WHEN s.snoozed_until > :now THEN 'SNOOZED'
                           WHEN s.gone THEN NULL
                           ELSE 'WAITING'
                       END AS handling
                FROM comment_standing s
                JOIN comment c ON c.id = s.comment_id
                LEFT JOIN reply p ON p.decision_id = s.decision_id
                WHERE s.needs_answer OR s.urgent OR s.came_back
            )
            """;

    private static final String OF_WEEK_OR_OPEN = " (of_week OR handling IN ('WAITING', 'SNOOZED')) ";

    @Query(STANDING + """
            SELECT id, first_seen_at AS arrived, handling
            FROM standing WHERE urgent AND handling IS NOT NULL AND
            """ + OF_WEEK_OR_OPEN + """
            ORDER BY CASE handling WHEN 'WAITING' THEN 0 WHEN 'SNOOZED' THEN 1 WHEN 'PASSED_ON' THEN 2 ELSE 3 END,
                     first_seen_at, id
            LIMIT :limit
            """)
    abstract List<UrgentRow> findUrgent(Instant from, Instant to, Instant now, int limit);

    @Query(STANDING + """
            SELECT handling, count(*) AS comments
            FROM standing WHERE urgent AND handling IS NOT NULL AND
            """ + OF_WEEK_OR_OPEN + "GROUP BY handling")
    abstract List<HandlingCount> countUrgentByHandling(Instant from, Instant to, Instant now);

    @Query("""
            SELECT c.id, c.first_seen_at AS arrived, l.decided_at AS since, l.note, count(*) OVER () AS total
            FROM live_decision l JOIN comment c ON c.id = l.comment_id
            WHERE l.kind = 'ESCALATED' AND NOT EXISTS (SELECT 1 FROM comment_answer a WHERE a.comment_id = c.id)
            ORDER BY l.decided_at, l.id LIMIT :limit
            """)
    abstract List<EscalatedRow> findEscalated(int limit);

    @Query("""
            SELECT slug, min(review_by) AS review_by, string_agg(language, ', ' ORDER BY language) AS languages,
                   (array_agg(question ORDER BY language <> 'en', language))[1] AS question, count(*) OVER () AS total
            FROM faq_in_force(CAST(:today AS date)) WHERE review_by < CAST(:today AS date)
            GROUP BY slug ORDER BY min(review_by), slug LIMIT :limit
            """)
    abstract List<OutdatedRow> findOutdated(LocalDate today, int limit);

    @Query("""
            SELECT slug, min(reviewed) AS reviewed, string_agg(language, ', ' ORDER BY language) AS languages,
                   (array_agg(question ORDER BY language <> 'en', language))[1] AS question, count(*) OVER () AS total
            FROM faq_in_force(CAST(:today AS date)) WHERE unconfirmed
            GROUP BY slug ORDER BY min(reviewed), slug LIMIT :limit
            """)
    abstract List<UnconfirmedRow> findUnconfirmed(LocalDate today, int limit);

    @Query(STANDING + """
            SELECT coalesce(lower(replace(t.item->>'topic', '_', '-')), '') AS topic, count(*) AS questions
            FROM standing s JOIN comment_topics n ON n.comment_id = s.id AND n.revision = s.revision
            LEFT JOIN LATERAL jsonb_array_elements(n.topics) AS t(item) ON true
            WHERE s.of_week AND s.handling IS NOT NULL
            GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT :limit
            """)
    abstract List<TopicCount> countByTopic(Instant from, Instant to, Instant now, int limit);

    @Query(STANDING + """
            SELECT (SELECT count(*) FROM comment WHERE first_seen_at >= :from AND first_seen_at < :to) AS comments,
                   count(*) FILTER (WHERE of_week) AS questions,
                   count(*) FILTER (WHERE of_week AND handling IN ('ANSWERED', 'APPROVED')) AS answered,
                   count(*) FILTER (WHERE of_week AND handling = 'CLOSED') AS closed,
                   count(*) FILTER (WHERE handling = 'WAITING') AS waiting,
                   (SELECT count(*) FROM comment c WHERE NOT EXISTS (
                        SELECT 1 FROM assessment a WHERE a.comment_id = c.id AND a.revision = c.revision)) AS unread
            FROM standing WHERE handling IS NOT NULL
            """)
    abstract WeekCounts counts(Instant from, Instant to, Instant now);

    @MappedEntity("comment_standing")
    record UrgentRow(@Id long id, Instant arrived, Handling handling) {}

    @Introspected
    record HandlingCount(Handling handling, int comments) {}

    @Introspected
    record EscalatedRow(long id, Instant arrived, Instant since, String note, int total) {}

    @Introspected
    record OutdatedRow(String slug, LocalDate reviewBy, String languages, String question, int total) {}

    @Introspected
    record UnconfirmedRow(String slug, LocalDate reviewed, String languages, String question, int total) {}
}
