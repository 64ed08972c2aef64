package org.signpost.desk.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.comment.Post;
import org.signpost.comment.Posts;
import org.signpost.comment.SampleComment;
import org.signpost.desk.DeskFixture;
import org.signpost.desk.comment.CommentReader;
import org.signpost.desk.comment.TopicsVersion;
import org.signpost.desk.comment.TopicsView;
import org.signpost.draft.Draft;
import org.signpost.draft.DraftJob;
import org.signpost.draft.Drafts;
import org.signpost.faq.ReliedVersion;
import org.signpost.faq.matching.CurrentMatcher;
import org.signpost.faq.matching.MatchJob;
import org.signpost.platform.database.DatabaseCheckup;
import org.signpost.staff.Actor;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.account.StaffAdministration;
import org.signpost.triage.Assessment;
import org.signpost.triage.AssessmentReasons;
import org.signpost.triage.Assessments;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Confidence;
import org.signpost.triage.Topic;
import org.signpost.triage.TopicScore;
import org.signpost.triage.TriageJob;

/** Questions at a desk with the whole FAQ, whose topics may be wrong: {@code topics.asks("Ana", WORK_PERMIT)}. */
public final class TopicFixture implements AutoCloseable {
    /** A question that may be about anything; which entry answers it hangs on the topic. */
    public static final String VAGUE = "Is it possible?";

    public final DeskFixture desk = new DeskFixture();

    public TopicFixture() {
        CurrentMatcher matcher = desk.bean(CurrentMatcher.class);
        matcher.of(matcher.library());
    }

    /** A question that triage put under these topics, matched and drafted. */
    public CommentId asks(String author, Topic... found) {
        return asksThis(author, VAGUE, found);
    }

    /** The same with another question. */
    public CommentId asksThis(String author, String text, Topic... found) {
        CommentId id = desk.comment(author, text);
        read(id, 1, found);
        work();
        return id;
    }

    /** Triage reads a revision and finds these topics. */
    public void read(CommentId id, int revision, Topic... found) {
        List<TopicScore> scores = new ArrayList<>();
        for (Topic topic : found) {
            scores.add(new TopicScore(topic, 0.9, Confidence.LIKELY));
        }
        desk.bean(Assessments.class)
                .store(
                        id,
                        revision,
                        new Assessment(
                                CommentKind.QUESTION,
                                true,
                                0.97,
                                Confidence.SURE,
                                false,
                                scores,
                                false,
                                false,
                                false,
                                List.of(),
                                "en",
                                List.of(),
                                null,
                                AssessmentReasons.NONE,
                                "test"));
    }

    /** Somebody changes the comment on its website. */
    public void edits(CommentId id, String text) {
        var before = desk.bean(Comments.class).find(id).orElseThrow();
        Post post = desk.bean(Posts.class).findById(before.postId()).orElseThrow();
        desk.bean(Comments.class)
                .store(
                        post,
                        SampleComment.of(before.sourceId(), text)
                                .by(before.author())
                                .numbered(before.position())
                                .at(before.writtenAt())
                                .incoming());
    }

    /** Lets the stages behind triage work until nothing waits. */
    public void work() {
        boolean more = true;
        while (more) {
            more = desk.bean(MatchJob.class).work() || desk.bean(DraftJob.class).work();
        }
    }

    /** As {@link #work}, triage too. */
    public void workFromTriageOn() {
        boolean more = true;
        while (more) {
            more = desk.bean(TriageJob.class).work();
        }
        work();
    }

    /** What somebody has on the screen who opens the comment now. */
    public TopicsVersion seen(CommentId id, Staffer who) {
        TopicsView topics =
                desk.bean(CommentReader.class).of(id, who, false).orElseThrow().topics();
        return Objects.requireNonNull(topics).version();
    }

    TopicChanges.TopicOutcome correct(Staffer who, CommentId id, Topic... topics) {
        return desk.bean(TopicChanges.class).correct(who, id, seen(id, who), Set.of(topics));
    }

    public List<Topic> topics(CommentId id) {
        return desk.bean(Assessments.class).find(id).orElseThrow().topics().stream()
                .map(TopicScore::topic)
                .toList();
    }

    public Draft draft(CommentId id) {
        return desk.bean(Drafts.class).current(id).orElseThrow();
    }

    /** The first entry that the draft links. */
    public String entry(CommentId id) {
        return draft(id).reply().reliedOn().stream()
                .map(ReliedVersion::slug)
                .findFirst()
                .orElseThrow();
    }

    /** The browser of somebody of the staff who has signed in. */
    public TestBrowser browser(String name, Role role) {
        var added = (StaffAdministration.Outcome.Linked) desk.bean(StaffAdministration.class)
                .add(new Actor.Program("test"), name, name.toLowerCase(Locale.ROOT) + "@topics.example", role);
        TestBrowser browser = new TestBrowser(desk.server.getURI());
        browser.signUp(added.path(), name);
        return browser;
    }

    public long count(String from) {
        return desk.database.count("SELECT count(*) FROM " + from);
    }

    @Override
    public void close() {
        desk.close();
    }

    long brokenInvariants() {
        return desk.bean(DatabaseCheckup.class).run().stream()
                .filter(finding -> !finding.holds())
                .count();
    }
}
