package org.signpost.draft;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.comment.Site;
import org.signpost.comment.Sites;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Library;
import org.signpost.faq.matching.Match;
import org.signpost.faq.matching.MatchCandidate;
import org.signpost.faq.matching.MatchOutcome;
import org.signpost.faq.matching.Matches;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Composes the replies to stored comments and drafts them, for the worker or while somebody waits for it. Thread-safe;
 * callers open the transaction, and lock the comment that they have drafted.
 */
@Singleton
public class CommentDrafter {
    private static final Logger LOG = LoggerFactory.getLogger(CommentDrafter.class);
    private static final String TOO_OLD =
            "This thread was older than the days set for its website when the comment came in, so nothing is drafted.";

    private final Drafts drafts;
    private final Comments comments;
    private final Sites sites;
    private final Assessments assessments;
    private final Matches matches;
    private final CurrentLibrary currentLibrary;
    private final SiteLinks links;
    private final Clock clock;
    private final ReplyComposer composer = new ReplyComposer();

    CommentDrafter(
            Drafts drafts,
            Comments comments,
            Sites sites,
            Assessments assessments,
            Matches matches,
            CurrentLibrary currentLibrary,
            SiteLinks links,
            Clock clock) {
        this.drafts = drafts;
        this.comments = comments;
        this.sites = sites;
        this.assessments = assessments;
        this.matches = matches;
        this.currentLibrary = currentLibrary;
        this.links = links;
        this.clock = clock;
    }

    /** Puts a draft from the entries as they are now in the place of the comment's; without a match it only goes. */
    public void draft(CommentId id) {
        drafts.matched(id).ifPresentOrElse(due -> draftAll(List.of(due)), () -> drafts.outdate(List.of(id)));
    }

    /** The same for several, with one look at the entries; returns what was composed. */
    List<Composed> draftAll(List<Drafts.Due> due) {
        if (!due.isEmpty()) {
            currentLibrary.lookAgain();
        }
        List<Composed> composed = due.stream().map(this::composed).toList();
        composed.forEach(this::store);
        return composed;
    }

    /** A composition that is not stored yet. */
    record Composed(Comment comment, CompositionOutcome outcome, Instant matchedAt) {
        /** The words to propose; empty where there are none. */
        String text() {
            return outcome.proposal().map(ProposedReply::text).orElse("");
        }
    }

    /** Composes without writing anything; needs no transaction. */
    Composed composed(Drafts.Due due) {
        Comment comment = comments.find(due.commentId()).orElseThrow();
        CompositionOutcome outcome =
                drafts.isDraftable(comment.id()) ? compose(comment) : new CompositionOutcome.Nothing(TOO_OLD);
        return new Composed(comment, outcome, due.matchedAt());
    }

    /** Puts it in the place of the comment's draft. */
    void store(Composed composed) {
        Comment comment = composed.comment();
        drafts.store(comment, composed.outcome(), composed.matchedAt(), links.key());
        LOG.info(
                "event=comment.drafted comment={} revision={} proposed={}",
                comment.id(),
                comment.revision(),
                composed.outcome().proposal().isPresent());
    }

    /** The reply to a comment that has been assessed and matched. */
    public CompositionOutcome compose(Comment comment) {
        return compose(comment, matches.find(comment.id()).orElseThrow());
    }

    /** The reply that links an entry which a person chose. */
    public CompositionOutcome composeWith(Comment comment, String slug) {
        MatchCandidate chosen = new MatchCandidate(slug, 1, true, "", List.of());
        return compose(comment, new Match(MatchOutcome.MATCHED, List.of(chosen)));
    }

    private CompositionOutcome compose(Comment comment, Match match) {
        Assessment assessment = assessments.find(comment.id()).orElseThrow();
        Library current = currentLibrary.get();
        Site site = sites.findById(comment.siteId()).orElseThrow();
        return composer.compose(assessment, match, current, links.of(site.contactUrl()), LocalDate.now(clock));
    }
}
