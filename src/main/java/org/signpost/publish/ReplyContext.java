package org.signpost.publish;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.comment.Post;
import org.signpost.comment.Posts;
import org.signpost.desk.CommentSnippets;

/** Whom a reply answers, on which page, and what they asked. */
@Singleton
public class ReplyContext {
    private final Comments comments;
    private final Posts posts;
    private final CommentSnippets snippets;

    ReplyContext(Comments comments, Posts posts, CommentSnippets snippets) {
        this.comments = comments;
        this.posts = posts;
        this.snippets = snippets;
    }

    /** Whom a reply answers, and on which page. */
    public record Place(
            String author, String postTitle, @Nullable String postUrl) {}

    public Place of(CommentId id) {
        Optional<Comment> comment = comments.find(id);
        Optional<Post> post = comment.flatMap(found -> posts.findById(found.postId()));
        return new Place(
                comment.map(Comment::author).orElse(""),
                post.map(Post::title).orElse(""),
                post.map(Post::url).orElse(null));
    }

    /** Masked and short. */
    public String asked(CommentId id) {
        return snippets.of(id);
    }
}
