package org.signpost.publish;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.Comment;
import org.signpost.comment.Comments;
import org.signpost.comment.Post;
import org.signpost.comment.Posts;

/** Puts together what the list of replies shows. */
@Singleton
class ReplyViews {
    private final Replies replies;
    private final Comments comments;
    private final Posts posts;

    ReplyViews(Replies replies, Comments comments, Posts posts) {
        this.replies = replies;
        this.comments = comments;
        this.posts = posts;
    }

    List<ReplyView> in(ReplyState state) {
        return views(replies.inState(state));
    }

    List<ReplyView> done() {
        return views(replies.done());
    }

    List<ReplyView> stopped() {
        return views(replies.stopped());
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
                reply.followUpId() != null,
                reply.stoppedSlug() == null || reply.stoppedVersion() == null
                        ? null
                        : new SweepKey(reply.stoppedSlug(), reply.stoppedVersion()),
                reply.approvedBy(),
                replies.entries(reply.id()).stream()
                        .map(entry -> "Relies on " + entry.slug() + ", version " + entry.version() + ", right on "
                                + entry.rightOn())
                        .toList());
    }
}
