package org.signpost.publish;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.signpost.comment.CommentId;
import org.signpost.desk.DecisionId;

/**
 * An approved text on its way to the site or there.
 *
 * @param notBefore until then it is held
 * @param changedAt when its state changed last
 */
@MappedEntity("reply")
public record Reply(
        @Id ReplyId id,
        CommentId commentId,
        DecisionId decisionId,
        String text,
        String language,
        ReplyState state,
        Instant notBefore,
        Instant approvedAt,
        String approvedBy,
        Instant changedAt) {}
