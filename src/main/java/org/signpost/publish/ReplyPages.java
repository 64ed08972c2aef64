package org.signpost.publish;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signpost.comment.Comment;
import org.signpost.comment.Comments;
import org.signpost.comment.Post;
import org.signpost.comment.Posts;
import org.signpost.platform.Pages;
import org.signpost.staff.Staffer;

/** Replies on their way, and what people do with them by hand. */
@Controller("/replies")
@Secured("MODERATOR")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReplyPages {
    private final Pages pages;
    private final Replies replies;
    private final Posting posting;
    private final Comments comments;
    private final Posts posts;

    ReplyPages(Pages pages, Replies replies, Posting posting, Comments comments, Posts posts) {
        this.pages = pages;
        this.replies = replies;
        this.posting = posting;
        this.comments = comments;
        this.posts = posts;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return pages.page(
                request,
                "replies/list",
                "Replies",
                "queue",
                Map.of(
                        "held", views(replies.inState(ReplyState.SCHEDULED)),
                        "ready", views(replies.inState(ReplyState.READY_TO_PASTE)),
                        "done", views(replies.done())));
    }

    @io.micronaut.http.annotation.Post("/{id}/posted")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> posted(HttpRequest<?> request, long id) {
        return done(posting.posted(Staffer.of(request), new ReplyId(id)), "publish.posted");
    }

    @io.micronaut.http.annotation.Post("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(HttpRequest<?> request, long id) {
        return done(posting.withdraw(Staffer.of(request), new ReplyId(id)), "publish.withdrawn");
    }

    private static HttpResponse<?> done(boolean changed, String notice) {
        return HttpResponse.seeOther(URI.create("/replies?done=" + (changed ? notice : "publish.other")));
    }

    private List<ReplyView> views(List<Reply> found) {
        return found.stream().map(this::view).toList();
    }

    private ReplyView view(Reply reply) {
        Optional<Comment> comment = comments.find(reply.commentId());
        Optional<Post> post = comment.flatMap(found -> posts.findById(found.postId()));
        return new ReplyView(
                reply.id().value(),
                reply.commentId().value(),
                comment.map(Comment::author).orElse(""),
                post.map(Post::title).orElse(""),
                post.map(Post::url).orElse(null),
                reply.text(),
                reply.language(),
                reply.state(),
                reply.approvedBy(),
                replies.entries(reply.id()).stream()
                        .map(entry -> "Relies on " + entry.slug() + ", version " + entry.version() + ", right on "
                                + entry.rightOn())
                        .toList());
    }
}
