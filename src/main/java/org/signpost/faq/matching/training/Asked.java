package org.signpost.faq.matching.training;

import java.util.List;
import java.util.Set;
import org.signpost.faq.matching.Query;
import org.signpost.triage.Topic;

/**
 * A labelled comment that asks, made ready.
 *
 * @param accepted slugs of the entries that answer it, best first; empty where none does
 * @param fold 0 to {@link #FOLDS} - 1, by its id
 */
record Asked(String id, Query query, List<String> accepted, Set<Topic> topics, int fold) {
    static final int FOLDS = 5;

    boolean covered() {
        return !accepted.isEmpty();
    }

    static int fold(String id) {
        return Math.floorMod(id.hashCode() * 31 + id.length(), FOLDS);
    }
}
