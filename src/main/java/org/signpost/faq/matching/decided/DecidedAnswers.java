package org.signpost.faq.matching.decided;

import java.util.List;

/** What people answered, which teaches matching at once. Implemented by the room that keeps it. */
public interface DecidedAnswers {
    /** So many are used at most. */
    int MOST = 2_000;

    /** Another number whenever an answer was added, changed or taken back. */
    long version();

    /** The newest, at most {@link #MOST}. */
    List<DecidedAnswer> newest();
}
