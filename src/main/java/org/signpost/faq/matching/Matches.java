package org.signpost.faq.matching;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.faq.Library;
import org.signpost.triage.Assessment;

/** The matches of all comments. Safe for use by several threads; callers open the transaction. */
@Singleton
public class Matches {
    private final MatchRows rows;
    private final Clock clock;

    Matches(MatchRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The match of the comment's newest revision; the places of the words are not kept. */
    public Optional<Match> find(CommentId id) {
        return rows.findCurrent(id)
                .map(row -> new Match(
                        row.outcome(),
                        rows.candidates(id, row.revision()).stream()
                                .map(found -> new Candidate(
                                        found.slug(), found.score(), found.answers(), found.sentence(), List.of()))
                                .toList()));
    }

    /** Replaces the match of this revision of a comment. */
    void store(Comment comment, Assessment assessment, Match match, Library library) {
        rows.delete(comment.id(), comment.revision());
        rows.insert(
                comment.id(), comment.revision(), match.outcome(), assessment.model(), library.id(), clock.instant());
        int rank = 0;
        for (Candidate candidate : match.candidates()) {
            rank++;
            rows.insertCandidate(
                    comment.id(),
                    comment.revision(),
                    rank,
                    candidate.slug(),
                    (float) candidate.score(),
                    candidate.answers(),
                    candidate.sentence());
        }
    }

    /**
     * Has these comments matched and drafted again; until then they keep the match and the draft that they have. Whoever
     * knows which comments are open calls it.
     */
    public int redo(Collection<CommentId> comments) {
        return comments.isEmpty() ? 0 : rows.outdate(List.copyOf(comments));
    }
}
