package org.signpost.desk;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.signpost.comment.CommentId;
import org.signpost.draft.Redrafts;
import org.signpost.faq.matching.Rematch;
import org.signpost.staff.Audit;
import org.signpost.staff.Staffer;
import org.signpost.triage.Topic;
import org.signpost.triage.TopicCorrection;
import org.signpost.triage.TopicCorrections;

/**
 * Writes a correction of topics with its audit row, and the match and the draft that follow from it. Its callers hold the
 * transaction and the comment's lock.
 */
@Singleton
final class TopicLedger {
    private final TopicCorrections corrections;
    private final Audit audit;
    private final Rematch rematch;
    private final Redrafts redrafts;

    TopicLedger(TopicCorrections corrections, Audit audit, Rematch rematch, Redrafts redrafts) {
        this.corrections = corrections;
        this.audit = audit;
        this.rematch = rematch;
        this.redrafts = redrafts;
    }

    TopicCorrection write(Staffer who, CommentId comment, int revision, List<Topic> before, List<Topic> after) {
        TopicCorrection correction = corrections.add(
                comment,
                revision,
                before,
                after,
                new TopicCorrections.Corrector(who.id().value(), who.name()));
        audit.record(who, "desk.topics", "comment/" + comment, detail(correction));
        rematch.match(comment);
        redrafts.compose(comment);
        return correction;
    }

    private static Map<String, String> detail(TopicCorrection correction) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("correction", Long.toString(correction.id()));
        detail.put("revision", Integer.toString(correction.revision()));
        detail.put("before", slugs(correction.before()));
        detail.put("after", slugs(correction.after()));
        return detail;
    }

    private static String slugs(List<Topic> topics) {
        return topics.stream().map(Topic::slug).collect(Collectors.joining(" "));
    }
}
