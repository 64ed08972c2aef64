package org.signpost.publish.reply;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.signpost.comment.Site;
import org.signpost.comment.SiteId;
import org.signpost.comment.Sites;
import org.signpost.draft.LinkReach;
import org.signpost.platform.web.Pages;
import org.signpost.publish.Replies;
import org.signpost.publish.Reply;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyPostings;
import org.signpost.publish.ReplyRoute;
import org.signpost.publish.ReplyState;
import org.signpost.staff.Staffer;

/** Replies on their way, and what people do with them by hand. */
@Controller("/replies")
@Secured("MODERATOR")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReplyController {
    private static final List<ReplyState> ON_THEIR_WAY =
            List.of(ReplyState.WAITING, ReplyState.SENDING, ReplyState.UNKNOWN, ReplyState.WITHDRAWING);

    private final Pages pages;
    private final Replies replies;
    private final ReplyPostings postings;
    private final ReplyActions actions;
    private final PasteRelease release;
    private final Sites sites;
    private final LinkReach reach;

    ReplyController(
            Pages pages,
            Replies replies,
            ReplyPostings postings,
            ReplyActions actions,
            PasteRelease release,
            Sites sites,
            LinkReach reach) {
        this.reach = reach;
        this.release = release;
        this.sites = sites;
        this.postings = postings;
        this.pages = pages;
        this.replies = replies;
        this.actions = actions;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        List<RepliesView.Item> ready = items(replies.findTop200ByStateOrderById(ReplyState.READY_TO_PASTE));
        RepliesView view = new RepliesView(
                items(replies.findTop200ByStateOrderById(ReplyState.SCHEDULED)),
                items(replies.findTop200ByStateInOrderById(ON_THEIR_WAY)),
                ready,
                sendable(ready),
                items(replies.refused()),
                items(replies.stopped()),
                items(replies.done()),
                replies.counts().toCorrect());
        return pages.page(request, "publish/reply/list", "Replies", "replies", view);
    }

    private List<RepliesView.Sendable> sendable(List<RepliesView.Item> ready) {
        Map<SiteId, Long> bySite = ready.stream()
                .map(RepliesView.Item::route)
                .filter(ReplyRoute::sends)
                .collect(Collectors.groupingBy(ReplyRoute::siteId, LinkedHashMap::new, Collectors.counting()));
        return bySite.entrySet().stream()
                .map(entry -> new RepliesView.Sendable(
                        entry.getKey().value(),
                        sites.findById(entry.getKey()).map(Site::name).orElse("the website"),
                        entry.getValue()))
                .toList();
    }

    private List<RepliesView.Item> items(List<Reply> found) {
        return found.stream()
                .map(reply -> new RepliesView.Item(
                        reply,
                        replies.context(reply.commentId()),
                        replies.reliedOn(reply.id()),
                        postings.findById(reply.id()).orElseThrow(),
                        postings.route(reply.id()),
                        reach.warning(reply.text()).orElse(null)))
                .toList();
    }

    @Post("/{id}/posted")
    HttpResponse<?> posted(HttpRequest<?> request, long id) {
        return switch (actions.posted(Staffer.of(request), new ReplyId(id))) {
            case DONE -> back("publish.posted");
            case WAS_STOPPED -> back("publish.was-posted");
            case TOO_LATE -> back("publish.other");
        };
    }

    @Post("/{id}/withdraw")
    HttpResponse<?> withdraw(HttpRequest<?> request, long id) {
        return switch (actions.withdraw(Staffer.of(request), new ReplyId(id))) {
            case DONE -> back("publish.withdrawn");
            case ASKED -> back("publish.withdrawing");
            case ON_ITS_WAY -> back("publish.on-its-way");
            case TOO_LATE -> back("publish.other");
        };
    }

    @Post("/{id}/again")
    HttpResponse<?> again(HttpRequest<?> request, long id) {
        return back(actions.tryAgain(Staffer.of(request), new ReplyId(id)) ? "publish.again" : "publish.other");
    }

    /** Replies that were to be pasted are posted, because their site can be posted to now. */
    @Post("/send/{site}")
    HttpResponse<?> send(HttpRequest<?> request, long site) {
        return back(release.send(Staffer.of(request), new SiteId(site)) > 0 ? "publish.sent" : "publish.none-sent");
    }

    private static HttpResponse<?> back(String notice) {
        return Pages.seeOther("/replies", notice);
    }
}
