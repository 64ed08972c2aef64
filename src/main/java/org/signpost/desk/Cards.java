package org.signpost.desk;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.signpost.comment.Comment;
import org.signpost.comment.Comments;
import org.signpost.comment.Post;
import org.signpost.comment.Posts;
import org.signpost.draft.Drafts;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;

/** Draws up what a list shows of each comment. */
@Singleton
class Cards {
    private final Comments comments;
    private final Posts posts;
    private final Assessments assessments;
    private final Drafts drafts;
    private final Words words;

    Cards(Comments comments, Posts posts, Assessments assessments, Drafts drafts, Words words) {
        this.comments = comments;
        this.posts = posts;
        this.assessments = assessments;
        this.drafts = drafts;
        this.words = words;
    }

    List<Card> of(List<Place> places) {
        return places.stream().map(this::card).flatMap(Optional::stream).toList();
    }

    private Optional<Card> card(Place place) {
        Optional<Assessment> assessment = assessments.find(place.id());
        return comments.find(place.id()).flatMap(comment -> assessment.map(found -> card(place, comment, found)));
    }

    private Card card(Place place, Comment comment, Assessment assessment) {
        String post = posts.findById(comment.postId()).map(Post::title).orElse("");
        return new Card(
                comment,
                place.lane(),
                post,
                place.waitingSince(),
                place.urgent(),
                place.sure(),
                Card.snippet(comment.text(), assessment),
                assessment.topics(),
                words.nextDeadline(assessment),
                drafts.current(place.id()).map(words::question).orElse(null));
    }
}
