package org.signpost.gaps;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.comment.IncomingPost;
import org.signpost.comment.Post;
import org.signpost.comment.Posts;
import org.signpost.comment.SampleComment;
import org.signpost.comment.Site;
import org.signpost.comment.Sites;
import org.signpost.comment.SourceStatus;
import org.signpost.desk.queue.RematchJob;
import org.signpost.draft.DraftJob;
import org.signpost.faq.matching.MatchJob;
import org.signpost.staff.Actor;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;
import org.signpost.staff.account.StaffAdministration;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;
import org.signpost.triage.Assessment;
import org.signpost.triage.AssessmentReasons;
import org.signpost.triage.Assessments;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Confidence;
import org.signpost.triage.rules.personal.PersonalDataFinder;

/** A running Signpost with people who ask what the FAQ does not answer: {@code gaps.asks("Ana", "May my dog come?")}. */
public final class GapFixture implements AutoCloseable {
    /** What four people ask about their dogs. */
    public static final List<String> DOGS = List.of(
            "Does anyone know whether my dog can fly with me to Chicago, and what papers the dog needs?",
            "can i bring my dog when i fly over?? she is nine and has all her vaccinations",
            "What vaccinations does my dog need to fly into the country with us?",
            "Is there a quarantine for a dog that comes on the plane from Brazil, and which papers does the dog need?");

    /** What two people ask about a lottery. */
    public static final List<String> LOTTERY = List.of(
            "I read about a green card lottery. Is it real, and how do I take part?",
            "Is the green card lottery real, and how do I take part in it?");

    private static final Actor TEST = new Actor.Program("test");

    public final TestDatabase database = TestDatabase.fresh();
    public final EmbeddedServer server;
    private final AtomicInteger number = new AtomicInteger();
    private final PersonalDataFinder finder = new PersonalDataFinder();
    private final Post post;

    public GapFixture() {
        server = database.serveAtAStandingClock();
        bean(Sites.class).add("blog", "Harbor", "https://example.org/contact", "en", Instant.EPOCH);
        Site site = bean(Sites.class).findByName("blog").orElseThrow();
        post = bean(Posts.class).store(site.id(), new IncomingPost("p1", "A step for couples", null, null));
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** The moment of the clock that stands still. */
    public Instant now() {
        return bean(MovableClock.class).instant();
    }

    /** A question that was read and is not matched yet. */
    public CommentId asks(String author, String text) {
        return asks(author, text, "en", now());
    }

    /** A comment in a language, asked at an instant. */
    public CommentId asks(String author, String text, String language, Instant when) {
        CommentId id = store("c" + number.incrementAndGet(), author, text, SourceStatus.APPROVED, when);
        assess(id, text, language);
        return id;
    }

    /** The questions of as many people, none of them matched yet. */
    public List<CommentId> allAsk(List<String> texts) {
        return texts.stream()
                .map(text -> asks("Somebody " + text.length(), text))
                .toList();
    }

    /** Changes the text of a comment at its source. */
    public void rewords(CommentId id, String author, String text) {
        String source = bean(Comments.class).find(id).orElseThrow().sourceId();
        store(source, author, text, SourceStatus.APPROVED, now());
        assess(id, text, "en");
    }

    /** Takes a comment away at its source. */
    public void trashes(CommentId id) {
        var comment = bean(Comments.class).find(id).orElseThrow();
        store(comment.sourceId(), comment.author(), comment.text(), SourceStatus.TRASHED, comment.writtenAt());
    }

    private CommentId store(String source, String author, String text, SourceStatus status, @Nullable Instant when) {
        return bean(Comments.class)
                .store(
                        post,
                        SampleComment.of(source, text)
                                .by(author)
                                .in(status)
                                .at(when)
                                .incoming())
                .id();
    }

    private void assess(CommentId id, String text, String language) {
        Assessment assessment = new Assessment(
                CommentKind.QUESTION,
                true,
                0.9,
                Confidence.SURE,
                false,
                List.of(),
                false,
                false,
                false,
                List.of(),
                language,
                finder.find(text),
                null,
                AssessmentReasons.NONE,
                "m1");
        bean(Assessments.class)
                .store(id, bean(Comments.class).find(id).orElseThrow().revision(), assessment);
    }

    /** Lets all stages work until nothing waits. A draft belongs to the match of an instant, so a second passes first. */
    public void workUntilIdle() {
        bean(MovableClock.class).pass(Duration.ofSeconds(1));
        while (bean(RematchJob.class).work()
                || bean(MatchJob.class).work()
                || bean(DraftJob.class).work()
                || bean(GapJob.class).work()) {
            now();
        }
    }

    /** The group that a question stands in. */
    public Optional<GapId> gapOf(CommentId comment) {
        return bean(QuestionRepository.class).placeOf(comment);
    }

    /** The groups that questions stand in. */
    List<GapId> groupsOf(List<CommentId> comments) {
        return comments.stream()
                .map(this::gapOf)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    Gap gap(CommentId comment) {
        return gap(gapOf(comment).orElseThrow());
    }

    Gap gap(GapId id) {
        return bean(GapRepository.class).findById(id).orElseThrow();
    }

    /** The line of a group in the list of the page. */
    GapRepository.LineRow line(GapId id) {
        return bean(GapRepository.class).line(id, now());
    }

    /** Somebody of the staff. */
    public Staffer person(String name, Role role) {
        var outcome =
                bean(StaffAdministration.class).add(TEST, name, name.toLowerCase(Locale.ROOT) + "@gaps.example", role);
        return new Staffer(
                ((StaffAdministration.Outcome.Linked) outcome).account().id(), name, role, true);
    }

    @Override
    public void close() {
        server.close();
    }
}
