package org.signpost.desk.topic;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.desk.DecisionRepository;
import org.signpost.desk.DeskSentences;
import org.signpost.desk.comment.Claims;
import org.signpost.desk.comment.TopicSentences;
import org.signpost.desk.comment.TopicsVersion;
import org.signpost.desk.topic.TopicChanges.TopicOutcome;
import org.signpost.faq.matching.Matches;
import org.signpost.staff.AccountId;
import org.signpost.staff.Staffer;
import org.signpost.staff.audit.Audit;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;
import org.signpost.triage.Topic;
import org.signpost.triage.TopicCorrection;
import org.signpost.triage.TopicCorrections;
import org.signpost.triage.TopicScore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes corrections down, one person at a time for each comment: the correction, its audit row, and that the comment is to be
 * matched again are one transaction, so that a worker does the rest whatever becomes of this process.
 */
@Singleton
class TopicChangeWriter {
    private static final Logger LOG = LoggerFactory.getLogger(TopicChangeWriter.class);

    private final DecisionRepository rows;
    private final Assessments assessments;
    private final TopicCorrections corrections;
    private final Claims claims;
    private final Audit audit;
    private final Matches matches;
    private final Clock clock;

    TopicChangeWriter(
            DecisionRepository rows,
            Assessments assessments,
            TopicCorrections corrections,
            Claims claims,
            Audit audit,
            Matches matches,
            Clock clock) {
        this.rows = rows;
        this.assessments = assessments;
        this.corrections = corrections;
        this.claims = claims;
        this.audit = audit;
        this.matches = matches;
        this.clock = clock;
    }

    /**
     * Puts these topics in the place of those that the person saw. Saying what triage says confirms it: from then on no
     * model changes it.
     */
    @Transactional
    TopicOutcome correct(Staffer who, CommentId comment, TopicsVersion seen, Set<Topic> wanted) {
        Optional<Integer> revision = rows.lock(comment);
        if (revision.isEmpty()) {
            return new TopicOutcome.Unknown();
        }
        TopicCorrection held = corrections.current(comment).orElse(null);
        Optional<String> conflict = conflict(who, comment, TopicsVersion.of(revision.get(), held), seen, held);
        if (conflict.isPresent()) {
            return new TopicOutcome.Refused(conflict.get());
        }
        Optional<Assessment> assessment = assessments.find(comment);
        if (assessment.isEmpty()) {
            return new TopicOutcome.Refused("This comment has not been read yet. Look at it again in a moment.");
        }
        List<Topic> before =
                assessment.get().topics().stream().map(TopicScore::topic).toList();
        if (held != null && wanted.equals(Set.copyOf(before))) {
            return new TopicOutcome.Same();
        }
        TopicCorrection correction = write(who, comment, revision.get(), before, inOrder(before, wanted));
        LOG.info("event=comment.topics-corrected comment={} correction={}", comment, correction.id());
        return new TopicOutcome.Corrected(correction);
    }

    /** Why nothing may be changed from what the person has on the screen, or empty. */
    private Optional<String> conflict(
            Staffer who, CommentId comment, TopicsVersion now, TopicsVersion seen, @Nullable TopicCorrection held) {
        if (now.revision() != seen.revision()) {
            return Optional.of(DeskSentences.CHANGED);
        }
        if (now.correction() != seen.correction()) {
            return Optional.of(
                    held == null
                            ? "The topics are not those that you saw. Look at the page once more."
                            : overtaken(held, who));
        }
        return claims.others(comment, who).map(claim -> claim.sentence(clock.instant()));
    }

    private String overtaken(TopicCorrection first, Staffer reader) {
        String name = DeskSentences.subject(first.correctedBy(), new AccountId(first.accountId()), reader);
        return TopicSentences.change(name, first) + " " + DeskSentences.ago(first.correctedAt(), clock.instant())
                + ". Nothing else was changed. Your choice is below: save it if it still holds.";
    }

    /** Those that stay keep their order, then the new ones. */
    private static List<Topic> inOrder(List<Topic> before, Set<Topic> wanted) {
        Stream<Topic> added =
                wanted.stream().filter(topic -> !before.contains(topic)).sorted();
        return Stream.concat(before.stream().filter(wanted::contains), added).toList();
    }

    private TopicCorrection write(Staffer who, CommentId comment, int revision, List<Topic> before, List<Topic> after) {
        TopicCorrection correction = corrections.add(
                comment,
                revision,
                before,
                after,
                new TopicCorrections.Corrector(who.id().value(), who.name()));
        audit.record(who, "desk.topics", "comment/" + comment, detail(correction));
        matches.redo(List.of(comment));
        return correction;
    }

    private static Map<String, String> detail(TopicCorrection correction) {
        return Map.of(
                "correction", Long.toString(correction.id()),
                "revision", Integer.toString(correction.revision()),
                "before", slugs(correction.before()),
                "after", slugs(correction.after()));
    }

    private static String slugs(List<Topic> topics) {
        return topics.stream().map(Topic::slug).collect(Collectors.joining(" "));
    }
}
