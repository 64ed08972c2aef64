package org.signpost.publish;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.comment.Post;
import org.signpost.comment.Posts;
import org.signpost.desk.Snippets;

/** Whom a reply answers, on which page, and what they asked. */
@Singleton
class Surroundings {
    private final Comments comments;
    private final Posts posts;
    private final Snippets snippets;

    Surroundings(Comments comments, Posts posts, Snippets snippets) {
        this.comments = comments;
        this.posts = posts;
        this.snippets = snippets;
    }

    /** Whom a reply answers, and on which page. */
    record Place(String author, String postTitle, @Nullable String postUrl) {}

    Place of(CommentId id) {
        Optional<Comment> comment = comments.find(id);
        Optional<Post> post = comment.flatMap(found -> posts.findById(found.postId()));
        return new Place(
                comment.map(Comment::author).orElse(""),
                post.map(Post::title).orElse(""),
                post.map(Post::url).orElse(null));
    }

    /** Masked and short. */
    String asked(CommentId id) {
        return snippets.of(id);
    }
}
