package org.signpost.publish.posting;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.signpost.draft.LinkReach;
import org.signpost.ingest.site.SiteSyncs;
import org.signpost.publish.RefusalKind;
import org.signpost.wordpress.NewReply;
import org.signpost.wordpress.SiteAnswer;
import org.signpost.wordpress.SiteComment;
import org.signpost.wordpress.SitePost;
import org.signpost.wordpress.WordPressClient;
import org.signpost.wordpress.connection.SiteTurn;

/** What is asked of a site for one reply, outside of any transaction. It writes nothing down. Thread-safe. */
@Singleton
final class ReplyVisit {
    private static final String NO_COMMENT = "The comment is not on the website any more.";
    /** How many levels below the answers are looked at; WordPress shows ten at most. */
    private static final int DEEPEST = 9;

    private static final String NO_PAGE = "The page is not on the website any more.";

    private final WordPressClient client;
    private final SiteSyncs siteSyncs;
    private final LinkReach reach;

    ReplyVisit(WordPressClient client, SiteSyncs siteSyncs, LinkReach reach) {
        this.client = client;
        this.siteSyncs = siteSyncs;
        this.reach = reach;
    }

    /** Reads the comment, its page and its answers again, and says whether the reply may be sent. */
    SendingCheck check(SiteTurn turn, PostingTask task) {
        PostingOutcome before = task.reply().remotePost() == null ? new PostingOutcome.NotThere() : look(turn, task);
        return before instanceof PostingOutcome.NotThere ? checkLinks(turn, task) : before;
    }

    private SendingCheck checkLinks(SiteTurn turn, PostingTask task) {
        Optional<String> objection =
                reach.objection(task.reply().text(), turn.connection().api());
        return objection.isPresent()
                ? new PostingOutcome.Refused(RefusalKind.LINK, objection.get())
                : checkComment(turn, task);
    }

    private SendingCheck checkComment(SiteTurn turn, PostingTask task) {
        SiteAnswer<SiteComment> read =
                turn.ask(login -> client.comment(login, task.reply().parent()));
        SiteComment parent = read.value();
        if (parent == null) {
            return SiteRefusals.ofReading(read, NO_COMMENT).orElseThrow();
        }
        Optional<PostingOutcome.Refused> objection = ParentCheck.objection(task.reply(), parent);
        return objection.isPresent() ? objection.get() : checkPage(turn, task, parent);
    }

    private SendingCheck checkPage(SiteTurn turn, PostingTask task, SiteComment parent) {
        SiteAnswer<SitePost> page = turn.ask(login -> client.post(login, parent.post(), parent.postRoute()));
        SitePost post = page.value();
        if (post == null) {
            return SiteRefusals.ofReading(page, NO_PAGE).orElseThrow();
        }
        Optional<PostingOutcome.Refused> objection = ParentCheck.objection(post);
        return objection.isPresent() ? objection.get() : checkAnswers(turn, task, parent);
    }

    private SendingCheck checkAnswers(SiteTurn turn, PostingTask task, SiteComment parent) {
        NewReply reply = new NewReply(parent.post(), parent.id(), task.reply().text(), task.key());
        SiteAnswer<List<SiteComment>> answers = answers(turn, reply, List.of(reply.parent()));
        List<SiteComment> found = answers.value();
        if (found == null) {
            return SiteRefusals.ofReading(answers, NO_COMMENT).orElseThrow();
        }
        Set<Long> staff = siteSyncs.staff(turn.connection().siteId());
        return ParentCheck.met(task, reply, found, staff)
                .<SendingCheck>map(outcome -> outcome)
                .orElseGet(() -> checkBelow(turn, task, reply, found, staff));
    }

    private SiteAnswer<List<SiteComment>> answers(SiteTurn turn, NewReply reply, List<Long> parents) {
        return turn.ask(login -> client.answers(login, reply.post(), parents));
    }

    /** Who answers a reader that answered the question may well have answered the question. */
    private SendingCheck checkBelow(
            SiteTurn turn, PostingTask task, NewReply reply, List<SiteComment> answers, Set<Long> staff) {
        List<SiteComment> level = answers;
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            SiteAnswer<List<SiteComment>> asked =
                    answers(turn, reply, level.stream().map(SiteComment::id).toList());
            List<SiteComment> found = asked.value();
            if (found == null) {
                return SiteRefusals.ofReading(asked, NO_COMMENT).orElseThrow();
            }
            Optional<PostingOutcome> met = ParentCheck.answered(task, found, staff);
            if (met.isPresent()) {
                return met.get();
            }
            level = found;
        }
        return new SendingCheck.MaySend(reply);
    }

    /** Posts it, once, and checks what the site says of it. */
    PostingOutcome send(SiteTurn turn, PostingTask task, NewReply reply) {
        SiteAnswer<SiteComment> answer = turn.ask(login -> client.reply(login, reply));
        SiteComment there = answer.value();
        return there == null ? SiteRefusals.ofPosting(answer).orElseThrow() : checked(task, reply, there);
    }

    private static PostingOutcome checked(PostingTask task, NewReply reply, SiteComment there) {
        boolean inPlace = there.post() == reply.post() && there.parent() == reply.parent();
        if (!inPlace || (there.author() != task.account() && !reply.isPostedAs(there))) {
            return new PostingOutcome.Unsure("The website answered with something else than what was sent.");
        }
        if (!ParentCheck.isThere(there)) {
            return new PostingOutcome.Refused(
                    RefusalKind.NOT_TAKEN, "The website moved the reply to its trash at once.");
        }
        return ParentCheck.posted(there, ParentCheck.difference(task, there));
    }

    /** Looks whether a reply that was sent is there. */
    PostingOutcome look(SiteTurn turn, PostingTask task) {
        NewReply sent = new NewReply(
                Objects.requireNonNull(task.reply().remotePost()),
                Objects.requireNonNull(task.reply().remoteParent()),
                task.reply().text(),
                task.key());
        SiteAnswer<List<SiteComment>> answers =
                turn.ask(login -> client.answers(login, sent.post(), List.of(sent.parent())));
        List<SiteComment> found = answers.value();
        if (found == null) {
            return later(SiteRefusals.ofReading(answers, NO_PAGE).orElseThrow());
        }
        return ParentCheck.found(task, sent, found).orElseGet(PostingOutcome.NotThere::new);
    }

    /** A look that the site refuses says nothing about the reply. */
    private static PostingOutcome later(PostingOutcome outcome) {
        return outcome instanceof PostingOutcome.Refused refused ? new PostingOutcome.Later(refused.words()) : outcome;
    }

    /** Moves a posted reply into the site's trash, once it is clear that it is ours. */
    PostingOutcome remove(SiteTurn turn, PostingTask task) {
        long id = Objects.requireNonNull(task.reply().remoteId());
        SiteAnswer<SiteComment> read = turn.ask(login -> client.comment(login, id));
        SiteComment there = read.value();
        if (there == null) {
            return removed(read);
        }
        if (!ParentCheck.isThere(there)) {
            return new PostingOutcome.Removed();
        }
        if (there.author() != task.account() && !NewReply.keyOf(there).equals(task.key())) {
            return new PostingOutcome.Stays("What stands there on the website is not ours any more. Look there.");
        }
        SiteAnswer<SiteComment> trashed = turn.ask(login -> client.trash(login, id));
        return trashed.value() == null ? removed(trashed) : new PostingOutcome.Removed();
    }

    private static PostingOutcome removed(SiteAnswer<SiteComment> answer) {
        PostingOutcome outcome = SiteRefusals.ofReading(answer, NO_COMMENT).orElseThrow();
        if (!(outcome instanceof PostingOutcome.Refused refused)) {
            return outcome;
        }
        return refused.kind() == RefusalKind.GONE
                ? new PostingOutcome.Removed()
                : new PostingOutcome.Stays(
                        "The website does not let our account remove the reply. Remove it there by hand.");
    }
}
