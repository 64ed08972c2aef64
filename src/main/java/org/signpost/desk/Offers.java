package org.signpost.desk;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.draft.CommentComposer;
import org.signpost.draft.ProposedReply;
import org.signpost.draft.ReplyText;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.matching.Candidate;
import org.signpost.faq.matching.Match;
import org.signpost.faq.matching.Matches;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;

/** Entries that may answer a comment, each with the whole reply that would go out: what matching found, and any other. */
@Singleton
class Offers {
    private static final int MOST = 5;

    private final Comments comments;
    private final Matches matches;
    private final Assessments assessments;
    private final CommentComposer composer;

    Offers(Comments comments, Matches matches, Assessments assessments, CommentComposer composer) {
        this.comments = comments;
        this.matches = matches;
        this.assessments = assessments;
        this.composer = composer;
    }

    /** At most five, the best first; an entry that waits for legal review is not offered. */
    List<Offer> of(CommentId id) {
        List<Candidate> candidates = matches.find(id).map(Match::candidates).orElse(List.of());
        List<Offer> offers = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (offers.size() < MOST) {
                int number = offers.size() + 1;
                compose(id, candidate.slug())
                        .flatMap(reply -> offer(number, candidate.slug(), candidate.sentence(), reply))
                        .ifPresent(offers::add);
            }
        }
        return offers;
    }

    /** Any entry of the library, without a key; empty where it may not be used. */
    Optional<Offer> of(CommentId id, String slug) {
        return compose(id, slug).flatMap(reply -> offer(Offer.NO_KEY, slug, "", reply));
    }

    /** The reply of any entry of the library; empty where it may not be used. */
    Optional<ReplyText> reply(CommentId id, String slug) {
        return compose(id, slug).map(ProposedReply::words);
    }

    String language(CommentId id) {
        return assessments.find(id).map(Assessment::language).orElse(Entry.FIRST_LANGUAGE);
    }

    /** Empty while the comment has not been read, where nothing can be composed, or where the entry itself may not be used. */
    private Optional<ProposedReply> compose(CommentId id, String slug) {
        Optional<Comment> comment = assessments.find(id).isPresent() ? comments.find(id) : Optional.empty();
        return comment.flatMap(found -> composer.composeWith(found, slug).proposal())
                .filter(reply -> reply.reliesOn().stream()
                        .anyMatch(version -> version.entry().slug().equals(slug)));
    }

    private static Optional<Offer> offer(int number, String slug, String sentence, ProposedReply reply) {
        return reply.reliesOn().stream()
                .map(EntryVersion::entry)
                .filter(entry -> entry.slug().equals(slug))
                .findFirst()
                .map(entry -> new Offer(
                        number,
                        entry.slug(),
                        entry.question(),
                        entry.reviewed(),
                        entry.language(),
                        sentence,
                        reply.text()));
    }
}
