package org.signpost.digest.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.comment.IncomingPost;
import org.signpost.comment.Post;
import org.signpost.comment.Posts;
import org.signpost.comment.SampleComment;
import org.signpost.comment.Sites;
import org.signpost.comment.SourceStatus;
import org.signpost.desk.DeskPerson;
import org.signpost.digest.DigestMail;
import org.signpost.digest.Digests;
import org.signpost.draft.DraftJob;
import org.signpost.faq.library.LibraryFile;
import org.signpost.faq.library.LibraryFiles;
import org.signpost.faq.library.StoredLibrary;
import org.signpost.faq.matching.MatchJob;
import org.signpost.faq.matching.MatchOutcome;
import org.signpost.faq.matching.Matches;
import org.signpost.gaps.GapJob;
import org.signpost.publish.ManualPosting;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;
import org.signpost.triage.TriageJob;

/** One week at a real desk, the quiet one before it, and the Monday after on which the digest is written. */
final class DigestWeekFixture implements AutoCloseable {
    /** Urgent comments in the week, besides those with a story of their own. */
    static final int MANY = 17;

    private static final Instant MONDAY = Instant.parse("2026-11-09T05:00:00Z");
    private static final Instant NEXT_MONDAY = Instant.parse("2026-11-16T05:00:00Z");
    private static final String FIANCE = "can i file a fiance petition for my girlfriend in the philippines?";
    private static final String DETAINED =
            "My husband was detained by ICE this morning and he has a court hearing tomorrow. Where can we find a lawyer?";
    private static final String PERSONAL =
            " Call me at (202) 555-0143 or write to ana.q@mail.example," + " his number is A 087-654-321.";

    final TestDatabase database = TestDatabase.fresh();

    /** What the digest said about the quiet week. */
    final DigestMail quiet;

    /** What the digest says about the week. */
    final DigestMail full;

    /** The comment that went to the legal team with a note, and was not called back. */
    final CommentId passedOn;

    private final ApplicationContext beans;
    private final DeskPerson desk;
    private final Post post;
    private int number;

    private final Set<CommentId> all = new LinkedHashSet<>();

    /** Those that are no gap even where no entry fits: handled before the week, closed, or answered with an entry. */
    private final List<CommentId> dealtWith = new ArrayList<>();

    DigestWeekFixture() {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("test.clock", true);
        properties.put("signpost.public-url", "https://desk.harbor.example");
        beans = ApplicationContext.run(properties);
        desk = new DeskPerson(beans);
        bean(Sites.class).add("blog", "Harbor Families Network", null, "en", Instant.EPOCH);
        post = bean(Posts.class)
                .store(
                        bean(Sites.class).findByName("blog").orElseThrow().id(),
                        new IncomingPost("1", "A step for couples", null, null));
        quiet = quietWeek();
        weekBefore();
        passedOn = week();
        afterTheWeek();
        full = bean(Digests.class).preview(Optional.of(SampleWeekFacts.WEEK));
    }

    /** As matching found them; here everybody who asks is another person. */
    List<CommentId> gaps() {
        return all.stream()
                .filter(comment -> !dealtWith.contains(comment))
                .filter(comment ->
                        bean(Matches.class).find(comment).orElseThrow().outcome() == MatchOutcome.UNCOVERED)
                .toList();
    }

    /** Groups that somebody waits in. */
    int groups() {
        return (int) database.count("SELECT count(DISTINCT gap_id) FROM digest_gap_question WHERE left_at IS NULL");
    }

    private DigestMail quietWeek() {
        at(MONDAY.minus(Duration.ofDays(6)));
        comment("Joy", "Thank you so much for everything you do!");
        CommentId asks = comment("Ines", FIANCE);
        read();
        desk.approve(asks);
        dealtWith.add(asks);
        later();
        return bean(Digests.class).preview(Optional.of(SampleWeekFacts.WEEK.previous()));
    }

    private void weekBefore() {
        at(MONDAY.minus(Duration.ofDays(4)));
        comment("Forgotten", DETAINED + PERSONAL);
        CommentId handled = comment("Handled", DETAINED);
        read();
        desk.answer(handled, "The clinic calls you today.");
        at(MONDAY.minusMillis(1));
        comment("Late", "Wonderful news, thank you!");
        dealtWith.add(handled);
    }

    /** Returns the comment that is passed on. */
    private CommentId week() {
        at(MONDAY);
        for (int i = 0; i < MANY; i++) {
            comment("Urgent " + i, DETAINED + PERSONAL);
        }
        CommentId answered = comment("Answered", DETAINED);
        CommentId passed = comment("Passed", DETAINED + PERSONAL);
        CommentId closed = comment("Closed", DETAINED);
        CommentId undone = comment("Undone", DETAINED);
        CommentId approved = comment("Kim", FIANCE);
        int source = number + 1;
        CommentId edited = comment("Edited", "So happy for everybody here!");
        dealtWith.add(store(++number, "Trashed", SourceStatus.TRASHED, DETAINED));
        for (String asks : List.of(
                "How do I get a copy of my birth certificate from Peru? Write to ana.q@mail.example",
                "Can I keep my maiden name on my driving licence in Ohio?",
                "Does anyone know whether my dog can fly with me to Chicago, and what papers it needs?",
                "How do I open a bank account for my sister in Texas?")) {
            comment("Asks " + number, asks);
            comment("Anonymous", asks);
        }
        comment("Joy", "So happy for you all!");
        read();
        desk.answer(answered, "The clinic calls you today.");
        desk.passOn(passed, "She left (202) 555-0143. Does the old order count?");
        desk.close(closed);
        desk.close(edited);
        store(source, "Edited", SourceStatus.APPROVED, DETAINED);
        read();
        desk.undo(desk.passOn(undone, "By mistake."));
        desk.approve(approved);
        dealtWith.addAll(List.of(closed, approved));
        later();
        at(MONDAY.plus(Duration.ofDays(2)));
        publishAChangeAndAnEntryToReview();
        return passed;
    }

    private void afterTheWeek() {
        at(NEXT_MONDAY);
        comment("Next", "Thank you for this!");
        read();
        at(SampleWeekFacts.DUE);
    }

    private void publishAChangeAndAnEntryToReview() {
        List<LibraryFile> files = new ArrayList<>();
        for (LibraryFile file : LibraryFiles.bundled()) {
            if (file.path().equals("en/fiance-visa/fiance-visa-who-can-file.md")) {
                files.add(new LibraryFile(
                        file.path(),
                        file.text()
                                        .replaceFirst(
                                                "(?m)^reviewed:",
                                                "old-answer: wrong\nwhat-changed: \"Both must have met.\"\nreviewed:")
                                + "\nOne more sentence.\n"));
            } else if (file.path().equals("en/asylum/asylum-deadline.md")) {
                String text = file.text()
                        .replaceAll("(?m)^reviewed:.*$", "reviewed: 2026-05-01")
                        .replaceAll("(?m)^review-by:.*$", "review-by: 2026-11-01");
                files.add(new LibraryFile(file.path(), text));
            }
        }
        assertThat(bean(StoredLibrary.class).run(files)).isEqualTo(2);
    }

    private CommentId comment(String author, String text) {
        return store(++number, author, SourceStatus.APPROVED, text);
    }

    private CommentId store(int source, String author, SourceStatus status, String text) {
        Instant now = bean(MovableClock.class).instant();
        CommentId id = bean(Comments.class)
                .store(
                        post,
                        SampleComment.of("c" + source, text)
                                .by(author)
                                .numbered(source)
                                .in(status)
                                .at(now)
                                .incoming())
                .id();
        all.add(id);
        return id;
    }

    private void read() {
        while (bean(TriageJob.class).work()
                || bean(MatchJob.class).work()
                || bean(DraftJob.class).work()
                || bean(GapJob.class).work()) {
            assertThat(number).isPositive();
        }
    }

    /** The time for undoing passes, and every reply is pasted. */
    private void later() {
        bean(MovableClock.class).pass(Duration.ofMinutes(1));
        ManualPosting.everything(beans, desk.person());
    }

    private void at(Instant instant) {
        bean(MovableClock.class).set(instant);
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    @Override
    public void close() {
        beans.close();
    }
}
