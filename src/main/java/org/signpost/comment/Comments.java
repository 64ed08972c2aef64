package org.signpost.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The comments of all sites. Safe for use by several threads; callers open the transaction. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public abstract class Comments implements GenericRepository<Comment, CommentId> {
    /** Every column of {@link Comment}; the parent is found by its source id, because it may arrive after its answer. */
    static final String SELECT = """
            SELECT c.id, c.site_id, c.post_id, c.source_id, p.id AS parent_id, c.position, c.author, c.type, c.status,
                   c.by_staff, c.revision, r.text, r.truncated, c.written_at, c.first_seen_at
            FROM comment c
            JOIN comment_revision r ON r.comment_id = c.id AND r.revision = c.revision
            LEFT JOIN comment p ON p.site_id = c.site_id AND p.source_id = c.parent_source_id
            """;

    private final Clock clock;

    Comments(Clock clock) {
        this.clock = clock;
    }

    /** What storing one incoming comment did. */
    public sealed interface Stored {
        /** The comment that is now in the database. */
        CommentId id();

        /** It was not there before. */
        record New(CommentId id) implements Stored {}

        /** It was there, with the same text. */
        record Unchanged(CommentId id) implements Stored {}

        /** It was there with another text: {@code revision} is the number of the new one. */
        record Revised(CommentId id, int revision) implements Stored {}
    }

    /**
     * Stores a comment once for each (site, source id); another text for a known one becomes its next revision. A pingback is
     * never revised (nobody edits one, and sources show different parts of it), nor a comment for its typography alone.
     *
     * @param post a post of the same site
     */
    public Stored store(Post post, IncomingComment incoming) {
        Instant now = clock.instant();
        int inserted = insert(
                post.siteId(),
                post.id(),
                incoming.sourceId(),
                incoming.parentSourceId(),
                incoming.position(),
                incoming.author(),
                incoming.type(),
                incoming.status(),
                incoming.byStaff(),
                incoming.writtenAt(),
                incoming.reckoned(),
                now);
        CommentId id = findIdBySiteIdAndSourceIdForUpdate(post.siteId(), incoming.sourceId())
                .orElseThrow();
        if (inserted == 1) {
            insertRevision(id, 1, incoming.text(), incoming.truncated(), now);
            return new Stored.New(id);
        }
        setStatus(id, incoming.status());
        setDate(id, incoming.writtenAt(), incoming.reckoned());
        Comment known = find(id).orElseThrow();
        if (incoming.type() != CommentType.COMMENT || TextEquality.isSame(known.text(), incoming.text())) {
            return new Stored.Unchanged(id);
        }
        int next = known.revision() + 1;
        insertRevision(id, next, incoming.text(), incoming.truncated(), now);
        updateRevision(id, next);
        return new Stored.Revised(id, next);
    }

    /** The comment in its newest revision, or empty where there is none with this id. */
    @Query(SELECT + "WHERE c.id = :id")
    public abstract Optional<Comment> find(CommentId id);

    /** The comment with this id of its source, in its newest revision. */
    @Query(SELECT + "WHERE c.site_id = :siteId AND c.source_id = :sourceId")
    public abstract Optional<Comment> find(SiteId siteId, String sourceId);

    /**
     * Comments under a post that may be the same as one which another way in names differently: equal author and type, and
     * an id of the other sort; none where the id itself is known. The nearest in time come first, at most {@code limit}.
     *
     * @param made whether those with made ids are wanted, which begin with {@code prefix}, or those with ids of the source
     * @param at when the comment was written; where it is not known, the oldest come first
     */
    @Query(SELECT + """
            WHERE c.post_id = :postId AND c.author = :author AND c.type = :type
              AND starts_with(c.source_id, :prefix) = :made
              AND NOT EXISTS (SELECT 1 FROM comment k WHERE k.site_id = c.site_id AND k.source_id = :sourceId)
            ORDER BY abs(extract(epoch FROM c.written_at - CAST(:at AS timestamptz))) NULLS LAST, c.id
            LIMIT :limit
            """)
    public abstract List<Comment> similar(
            PostId postId,
            String author,
            CommentType type,
            String sourceId,
            boolean made,
            String prefix,
            @Nullable Instant at,
            int limit);

    /** The comments under a post whose id is this one, or ends with it behind the post's. */
    @Query(SELECT + """
            WHERE c.id IN (
                SELECT n.id FROM comment n JOIN post o ON o.id = n.post_id
                WHERE n.post_id = :postId AND n.site_id = o.site_id AND n.source_id = :local
                UNION ALL
                SELECT n.id FROM comment n
                WHERE n.post_id = :postId AND strpos(n.source_id, '#') > 0
                  AND substring(n.source_id FROM '#([^#]*)$') = :local
            )
            ORDER BY c.id LIMIT :limit
            """)
    public abstract List<Comment> numbered(PostId postId, String local, int limit);

    /** Gives a comment the id that its source has for it; its answers and what is known of it stay with it. */
    public void identify(Comment known, IncomingComment incoming) {
        moveAnswers(known.siteId(), known.sourceId(), incoming.sourceId());
        setSource(known.id(), incoming.sourceId(), incoming.parentSourceId());
        setDate(known.id(), incoming.writtenAt(), incoming.reckoned());
    }

    @Query("""
            UPDATE comment SET parent_source_id = :next
            WHERE site_id = :siteId AND parent_source_id = :sourceId
            """)
    abstract void moveAnswers(SiteId siteId, String sourceId, String next);

    @Query("""
            UPDATE comment
            SET source_id = :sourceId, parent_source_id = coalesce(:parentSourceId, parent_source_id)
            WHERE id = :id
            """)
    abstract void setSource(CommentId id, String sourceId, @Nullable String parentSourceId);

    /** Writes down when it was written where that was not known yet, or only reckoned and now it is said. */
    @Query("""
            UPDATE comment SET written_at = :writtenAt, reckoned = :reckoned
            WHERE id = :id AND CAST(:writtenAt AS timestamptz) IS NOT NULL
              AND (written_at IS NULL OR (reckoned AND NOT :reckoned))
            """)
    abstract void setDate(CommentId id, @Nullable Instant writtenAt, boolean reckoned);

    /** Whether the comment's date was only reckoned from how long ago its source says it was. */
    @Query("SELECT reckoned FROM comment WHERE id = :id")
    public abstract boolean isReckoned(CommentId id);

    /** Whether there is any comment of any site. */
    @Query("SELECT EXISTS (SELECT 1 FROM comment)")
    public abstract boolean any();

    /** The thread of a post in the order of arrival, at most {@code limit} comments. */
    @Query(SELECT + "WHERE c.post_id = :postId ORDER BY c.id LIMIT :limit")
    public abstract List<Comment> thread(PostId postId, int limit);

    /** How many comments of a thread are stored that its page may show. */
    @Query("SELECT count(*) FROM comment WHERE post_id = :postId AND status = 'APPROVED'")
    public abstract long shownUnder(PostId postId);

    @Query("""
            INSERT INTO comment (site_id, post_id, source_id, parent_source_id, position, author, type, status, by_staff,
                                 revision, written_at, reckoned, first_seen_at)
            VALUES (:siteId, :postId, :sourceId, :parentSourceId, :position, :author, :type, :status, :byStaff,
                    1, :writtenAt, :reckoned, :now)
            ON CONFLICT (site_id, source_id) DO NOTHING
            """)
    abstract int insert(
            SiteId siteId,
            PostId postId,
            String sourceId,
            @Nullable String parentSourceId,
            @Nullable Integer position,
            String author,
            CommentType type,
            SourceStatus status,
            boolean byStaff,
            @Nullable Instant writtenAt,
            boolean reckoned,
            Instant now);

    @Query("""
            INSERT INTO comment_revision (comment_id, revision, text, truncated, seen_at)
            VALUES (:id, :revision, :text, :truncated, :now)
            """)
    abstract void insertRevision(CommentId id, int revision, String text, boolean truncated, Instant now);

    abstract Optional<CommentId> findIdBySiteIdAndSourceIdForUpdate(SiteId siteId, String sourceId);

    abstract void updateRevision(@Id CommentId id, int revision);

    /** Writes down where the source's moderation has put a comment. */
    @Query("UPDATE comment SET status = :status WHERE id = :id AND status <> :status")
    public abstract void setStatus(CommentId id, SourceStatus status);
}
