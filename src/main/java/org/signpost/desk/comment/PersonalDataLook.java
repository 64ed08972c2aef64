package org.signpost.desk.comment;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.staff.Staffer;
import org.signpost.staff.audit.Audit;

/** Writes down who looked at personal data. */
@Singleton
class PersonalDataLook {
    private final Comments comments;
    private final Audit audit;

    PersonalDataLook(Comments comments, Audit audit) {
        this.comments = comments;
        this.audit = audit;
    }

    /** False where there is no such comment. */
    @Transactional
    boolean note(Staffer who, CommentId id) {
        boolean there = comments.find(id).isPresent();
        if (there) {
            audit.record(who, "desk.show_personal_data", "comment/" + id, Map.of());
        }
        return there;
    }
}
