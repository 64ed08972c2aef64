package org.signpost.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingComment;
import org.signpost.draft.Composition;
import org.signpost.faq.matching.Match;
import org.signpost.triage.Assessment;

/** Prints what {@code triage} concluded, one comment after the other. */
interface TriageLines {
    /**
     * One comment.
     *
     * @param seq the number that the page shows beside it, or its place in the file; null for a comment without a number
     *     on a page that numbers the others
     */
    record Line(
            IncomingComment comment,
            @Nullable Integer seq,
            Assessment assessment,
            Match match,
            Composition composition) {}

    void print(Line line) throws IOException;
}
