package org.signpost.desk.topic;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.signpost.draft.CommentDrafter;
import org.signpost.faq.matching.CommentMatcher;
import org.signpost.faq.matching.FreshMatch;

/** The match and the draft that follow from a correction, in one transaction: the page shows both or neither. */
@Singleton
class CorrectedDraft {
    private final CommentMatcher matcher;
    private final CommentDrafter drafter;

    CorrectedDraft(CommentMatcher matcher, CommentDrafter drafter) {
        this.matcher = matcher;
        this.drafter = drafter;
    }

    /** Nothing where somebody was faster and corrected again: theirs follows. */
    @Transactional
    void store(FreshMatch fresh) {
        if (matcher.store(fresh)) {
            drafter.draft(fresh.comment());
        }
    }
}
