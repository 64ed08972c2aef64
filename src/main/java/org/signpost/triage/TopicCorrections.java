package org.signpost.triage;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.signpost.comment.CommentId;

/**
 * What people said comments are about. {@link Assessments#find} has the topics of the newest correction already. Safe for
 * use by several threads; callers open the transaction and lock the comment.
 */
@Singleton
public class TopicCorrections {
    private final TopicCorrectionRepository rows;
    private final Clock clock;

    TopicCorrections(TopicCorrectionRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The correction that holds for the comment's newest revision, or empty where triage's topics do. */
    public Optional<TopicCorrection> current(CommentId comment) {
        return rows.current(comment).map(TopicCorrections::read);
    }

    /** The corrections of all revisions of a comment, the newest first, at most fifty. */
    public List<TopicCorrection> history(CommentId comment) {
        return rows.history(comment).stream().map(TopicCorrections::read).toList();
    }

    /** Writes one; it holds from now on. */
    public TopicCorrection add(
            CommentId comment, int revision, List<Topic> before, List<Topic> after, Corrector corrector) {
        rows.insert(
                comment,
                revision,
                write(before),
                write(after),
                corrector.accountId(),
                corrector.name(),
                clock.instant());
        return current(comment).orElseThrow();
    }

    /** Who corrects: a member of staff, whom this room does not know otherwise. */
    public record Corrector(long accountId, String name) {}

    private static TopicCorrection read(TopicCorrectionRepository.TopicCorrectionRow row) {
        return new TopicCorrection(
                row.id(),
                row.revision(),
                topics(row.topicsBefore()),
                topics(row.topicsAfter()),
                row.accountId(),
                row.correctedBy(),
                row.correctedAt());
    }

    private static String write(List<Topic> topics) {
        return topics.stream().map(Topic::code).collect(Collectors.joining(","));
    }

    private static List<Topic> topics(String names) {
        return names.isEmpty()
                ? List.of()
                : Arrays.stream(names.split(",", -1)).map(Topics::ofCode).toList();
    }
}
