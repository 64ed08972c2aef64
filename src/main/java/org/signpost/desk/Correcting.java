package org.signpost.desk;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.signpost.comment.CommentId;
import org.signpost.staff.Staffer;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;
import org.signpost.triage.Topic;
import org.signpost.triage.TopicCorrection;
import org.signpost.triage.TopicCorrections;
import org.signpost.triage.TopicScore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Corrects the topics of comments, one person at a time for each. The correction, its audit row, the new match and the new
 * draft are one transaction; what a person has typed stays.
 */
@Singleton
class Correcting {
    private static final Logger LOG = LoggerFactory.getLogger(Correcting.class);

    private final DecisionRows rows;
    private final Assessments assessments;
    private final TopicCorrections corrections;
    private final TopicLedger ledger;
    private final TopicConflicts conflicts;

    Correcting(
            DecisionRows rows,
            Assessments assessments,
            TopicCorrections corrections,
            TopicLedger ledger,
            TopicConflicts conflicts) {
        this.rows = rows;
        this.assessments = assessments;
        this.corrections = corrections;
        this.ledger = ledger;
        this.conflicts = conflicts;
    }

    /**
     * Puts these topics in the place of those that the person saw. Saying what triage says confirms it: from then on no
     * model changes it.
     */
    @Transactional
    TopicOutcome correct(Staffer who, CommentId comment, SeenTopics seen, Set<Topic> wanted) {
        Optional<Integer> revision = rows.lock(comment);
        if (revision.isEmpty()) {
            return new TopicOutcome.Unknown();
        }
        Optional<TopicCorrection> held = corrections.current(comment);
        Optional<String> objection =
                conflicts.objection(who, comment, new SeenTopics(revision.get(), number(held)), seen);
        if (objection.isPresent()) {
            return new TopicOutcome.Refused(objection.get());
        }
        Optional<Assessment> assessment = assessments.find(comment);
        if (assessment.isEmpty()) {
            return new TopicOutcome.Refused("This comment has not been read yet. Look at it again in a moment.");
        }
        List<Topic> before =
                assessment.get().topics().stream().map(TopicScore::topic).toList();
        if (held.isPresent() && wanted.equals(Set.copyOf(before))) {
            return new TopicOutcome.Same();
        }
        TopicCorrection correction = ledger.write(who, comment, revision.get(), before, inOrder(before, wanted));
        LOG.info("event=topics.corrected comment={} correction={}", comment, correction.id());
        return new TopicOutcome.Corrected(correction);
    }

    private static long number(Optional<TopicCorrection> held) {
        return held.map(TopicCorrection::id).orElse(0L);
    }

    /** Those that stay keep their order, then the new ones. */
    private static List<Topic> inOrder(List<Topic> before, Set<Topic> wanted) {
        List<Topic> topics = new ArrayList<>(before);
        topics.retainAll(wanted);
        Set<Topic> added = new TreeSet<>(wanted);
        topics.forEach(added::remove);
        topics.addAll(added);
        return topics;
    }
}
