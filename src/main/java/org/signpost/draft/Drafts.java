package org.signpost.draft;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.faq.Entry;
import org.signpost.faq.ReliedVersion;

/** The drafts of all comments. Safe for use by several threads; callers open the transaction. */
@Singleton
public class Drafts {
    private final DraftRepository rows;
    private final Clock clock;

    Drafts(DraftRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The draft for the comment's newest revision, or empty where there is nothing to propose (yet). */
    public Optional<Draft> current(CommentId comment) {
        return rows.findCurrent(comment)
                .filter(row -> row.state() == DraftRepository.State.CURRENT)
                .map(row -> new Draft(
                        row.id(),
                        row.commentId(),
                        row.revision(),
                        row.language(),
                        row.text(),
                        row.note(),
                        row.composedAt(),
                        rows.entries(row.id())));
    }

    /** Why there is nothing to propose, such as an entry that needs legal review; empty where nothing is to be said. */
    public Optional<String> whyNone(CommentId comment) {
        return rows.findCurrent(comment)
                .filter(row -> row.state() == DraftRepository.State.NOTHING)
                .flatMap(row -> Optional.ofNullable(row.note()));
    }

    /** Takes the drafts of these comments back; each gets another soon. */
    public int outdate(Collection<CommentId> comments) {
        return comments.isEmpty() ? 0 : rows.outdate(List.copyOf(comments));
    }

    /**
     * Puts a composition in the place of the comment's current one. A draft that says the same stays, so that whoever looks
     * at it can approve what is on the screen.
     */
    void store(Comment comment, CompositionOutcome composition, Instant matchedAt) {
        Optional<Draft> before = current(comment.id());
        if (before.isPresent()
                && composition instanceof CompositionOutcome.Proposal(ProposedReply reply)
                && same(before.get(), reply)) {
            rows.keep(before.get().id(), matchedAt);
            return;
        }
        rows.outdate(List.of(comment.id()));
        switch (composition) {
            case CompositionOutcome.Proposal(ProposedReply reply) ->
                insert(comment, reply.words(), reply.note(), DraftRepository.State.CURRENT, matchedAt);
            case CompositionOutcome.Nothing(String reason) ->
                insert(
                        comment,
                        new ReplyText("", Entry.FIRST_LANGUAGE, List.of()),
                        reason,
                        DraftRepository.State.NOTHING,
                        matchedAt);
        }
    }

    private static boolean same(Draft draft, ProposedReply reply) {
        return draft.reply().equals(reply.words()) && Objects.equals(draft.note(), reply.note());
    }

    private void insert(
            Comment comment, ReplyText reply, @Nullable String note, DraftRepository.State state, Instant matchedAt) {
        long id = rows.insert(
                comment.id(),
                comment.revision(),
                reply.language(),
                reply.text(),
                note,
                state,
                clock.instant(),
                matchedAt);
        int rank = 0;
        for (ReliedVersion entry : reply.reliedOn()) {
            rank++;
            rows.insertEntry(id, entry.slug(), entry.version(), entry.rightOn(), rank);
        }
    }
}
