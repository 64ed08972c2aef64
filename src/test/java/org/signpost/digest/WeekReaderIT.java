package org.signpost.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.comment.CommentId;
import org.signpost.comment.CommentType;
import org.signpost.comment.Comments;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.comment.Post;
import org.signpost.comment.Posts;
import org.signpost.comment.Sites;
import org.signpost.comment.SourceStatus;
import org.signpost.desk.AtTheDesk;
import org.signpost.digest.gaps.GapJob;
import org.signpost.draft.DraftJob;
import org.signpost.faq.LibraryFile;
import org.signpost.faq.LibraryFiles;
import org.signpost.faq.LibraryImport;
import org.signpost.faq.matching.MatchJob;
import org.signpost.faq.matching.Matches;
import org.signpost.faq.matching.Outcome;
import org.signpost.platform.MovableClock;
import org.signpost.platform.TestDatabase;
import org.signpost.publish.PastedByHand;
import org.signpost.triage.TriageJob;

/** One week at a real desk, and what the legal team reads about it on Monday. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeekReaderIT {
    private static final IsoWeek WEEK = SampleWeek.WEEK;
    private static final Instant MONDAY = Instant.parse("2026-11-09T05:00:00Z");
    private static final Instant NEXT_MONDAY = Instant.parse("2026-11-16T05:00:00Z");
    private static final String FIANCE = "can i file a fiance petition for my girlfriend in the philippines?";
    private static final String DETAINED =
            "My husband was detained by ICE this morning and he has a court hearing tomorrow. Where can we find a lawyer?";
    private static final String PERSONAL =
            " Call me at (202) 555-0143 or write to ana.q@mail.example," + " his number is A 087-654-321.";
    private static final int MANY = 17;

    private final TestDatabase database = TestDatabase.fresh();
    private ApplicationContext beans;
    private AtTheDesk desk;
    private Post post;
    private int number;

    private Letter quiet;
    private Letter full;
    private CommentId passedOn;

    private final Set<CommentId> all = new LinkedHashSet<>();

    /** Those that are no gap even where no entry fits: handled before the week, closed, or answered with an entry. */
    private final List<CommentId> settled = new ArrayList<>();

    @BeforeAll
    void live() {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("test.clock", true);
        properties.put("signpost.public.url", "https://desk.harbor.example");
        beans = ApplicationContext.run(properties);
        desk = new AtTheDesk(beans);
        bean(Sites.class).add("blog", "Harbor Families Network", null, "en", Instant.EPOCH);
        post = bean(Posts.class)
                .store(
                        bean(Sites.class).findByName("blog").orElseThrow().id(),
                        new IncomingPost("1", "A step for couples", null, null));
        quietWeek();
        weekBefore();
        week();
        afterTheWeek();
        full = bean(Digests.class).preview(Optional.of(WEEK));
    }

    @AfterAll
    void close() {
        beans.close();
    }

    private void quietWeek() {
        at(MONDAY.minus(Duration.ofDays(6)));
        comment("Joy", "Thank you so much for everything you do!");
        CommentId asks = comment("Ines", FIANCE);
        read();
        desk.approve(asks);
        settled.add(asks);
        later();
        quiet = bean(Digests.class).preview(Optional.of(WEEK.previous()));
    }

    private void weekBefore() {
        at(MONDAY.minus(Duration.ofDays(4)));
        comment("Forgotten", DETAINED + PERSONAL);
        CommentId handled = comment("Handled", DETAINED);
        read();
        desk.answer(handled, "The clinic calls you today.");
        at(MONDAY.minusMillis(1));
        comment("Late", "Wonderful news, thank you!");
        settled.add(handled);
    }

    private void week() {
        at(MONDAY);
        for (int i = 0; i < MANY; i++) {
            comment("Urgent " + i, DETAINED + PERSONAL);
        }
        CommentId answered = comment("Answered", DETAINED);
        passedOn = comment("Passed", DETAINED + PERSONAL);
        CommentId closed = comment("Closed", DETAINED);
        CommentId undone = comment("Undone", DETAINED);
        CommentId approved = comment("Kim", FIANCE);
        int source = number + 1;
        CommentId edited = comment("Edited", "So happy for everybody here!");
        settled.add(store(++number, "Trashed", SourceStatus.TRASHED, DETAINED));
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
        desk.passOn(passedOn, "She left (202) 555-0143. Does the old order count?");
        desk.close(closed);
        desk.close(edited);
        store(source, "Edited", SourceStatus.APPROVED, DETAINED);
        read();
        desk.undo(desk.passOn(undone, "By mistake."));
        desk.approve(approved);
        settled.addAll(List.of(closed, approved));
        later();
        at(MONDAY.plus(Duration.ofDays(2)));
        publishAChangeAndAnEntryToReview();
    }

    private void afterTheWeek() {
        at(NEXT_MONDAY);
        comment("Next", "Thank you for this!");
        read();
        at(SampleWeek.DUE);
    }

    @Test
    void theFirstLineOfAQuietWeekSaysThatNothingNeedsThem() {
        assertThat(quiet.text()).startsWith("Nothing needs you this week.\r\n");
        assertThat(quiet.subject()).isEqualTo("Nothing needs you this week (to 8 November 2026)");
        assertThat(Jsoup.parse(quiet.html()).select("h1").text()).isEqualTo("Nothing needs you this week.");
        assertThat(quiet.text()).contains("- Answered: 1");
        SameFacts.assertIn(quiet);
    }

    @Test
    void theFirstLineCountsEveryUrgentCommentThatWaitsShownOrNot() {
        int waiting = MANY + 3;
        int things = waiting + 1 + groups() + 1 + 1;

        assertThat(full.text())
                .startsWith(things + " things need the legal team this week, " + waiting + " urgent\r\n");
        assertThat(Jsoup.parse(full.html()).select("h1").text())
                .isEqualTo(things + " things need the legal team this week, " + waiting + " urgent");
        assertThat(oneLine(full.text()))
                .contains((waiting + 3) + " in all: " + waiting
                        + " waiting, 1 passed to the legal team, 1 answered, 1 closed without a reply.");
        assertThat(section("Urgent").select("h3")).hasSize(WeekReader.MOST);
        assertThat(section("Urgent").text()).contains("And " + (waiting + 3 - WeekReader.MOST) + " more");
    }

    @Test
    void whatWasPassedOnStandsThereWithTheNote() {
        assertThat(section("Passed on to you").text())
                .contains("Staff wrote: She left [phone number]. Does the old order count?")
                .doesNotContain("By mistake");
        assertThat(section("Passed on to you").select("a").attr("href"))
                .isEqualTo("https://desk.harbor.example/desk/" + passedOn);
    }

    @Test
    void questionsWithoutAnEntryStandInTheGroupsOfThePagesWithTwoExamples() {
        int people = 0;
        for (var group : section("Questions that no entry answers").select("h3")) {
            people += Integer.parseInt(group.text().replaceAll(".*: (\\d+) (person|people) asked", "$1"));
        }

        assertThat(gaps()).isNotEmpty();
        assertThat(people).isEqualTo(gaps().size());
        assertThat(section("Questions that no entry answers").select("h3"))
                .hasSize(groups())
                .hasSizeLessThan(gaps().size());
        assertThat(section("Questions that no entry answers").select("blockquote"))
                .hasSizeBetween(groups(), 2 * groups());
        assertThat(section("Questions that no entry answers").select("a").eachAttr("href"))
                .hasSize(groups())
                .allMatch(address -> address.matches("https://desk\\.harbor\\.example/gaps/\\d+"));
        assertThat(Jsoup.parse(full.html()).select("h2").eachText())
                .containsSubsequence(
                        "Urgent",
                        "Passed on to you",
                        "Questions that no entry answers",
                        "Entries past their review date",
                        "Replies that rely on changed entries");
    }

    @Test
    void entriesAndRepliesThatAreNoLongerRightAreNamed() {
        assertThat(section("Entries past their review date").text())
                .contains("Needed review since 1 November 2026.", "Open the entry");
        assertThat(section("Replies that rely on changed entries").text())
                .contains("Wrong since 11 November 2026. Posted replies that relied on the old answer: 2 to look at,"
                        + " 0 done. What changed: Both must have met.");
        assertThat(section("Replies that rely on changed entries").select("a").attr("href"))
                .startsWith("https://desk.harbor.example/sweeps/fiance-visa-who-can-file/");
    }

    @Test
    void theWeekEndsAndBeginsOnMondayAtMidnight() {
        long inWeek = database.count("SELECT count(*) FROM comment WHERE first_seen_at >= '2026-11-09 05:00Z'"
                + " AND first_seen_at < '2026-11-16 05:00Z'");
        long all = database.count("SELECT count(*) FROM comment");

        assertThat(inWeek).isEqualTo(all - 6);
        assertThat(full.text())
                .contains(
                        "9 November 2026 to 15 November 2026\r\n",
                        "- Comments that came in: " + inWeek + "\r\n",
                        "- Answered: 2\r\n",
                        "- Closed without a reply: 1\r\n");
        assertThat(full.subject()).endsWith(" (to 15 November 2026)");
    }

    @Test
    void textAndHtmlSayTheSame() {
        SameFacts.assertIn(full);
    }

    @Test
    void personalDataNeverLeavesTheDesk() {
        assertThat(full.subject() + full.text() + full.html())
                .doesNotContain("555", "0143", "ana.q", "mail.example", "087", "654", "321");
        assertThat(new String(full.eml(), StandardCharsets.US_ASCII).replaceAll("=\r\n", ""))
                .doesNotContain("555-0143", "ana.q@", "087-654");
        assertThat(oneLine(full.text()))
                .contains("Call me at [phone number] or write to [e-mail address], his number is [A-number].");
    }

    /** As matching found them; here everybody who asks is another person. */
    private List<CommentId> gaps() {
        return all.stream()
                .filter(comment -> !settled.contains(comment))
                .filter(comment ->
                        bean(Matches.class).find(comment).orElseThrow().outcome() == Outcome.UNCOVERED)
                .toList();
    }

    private int groups() {
        return (int) database.count("SELECT count(DISTINCT gap_id) FROM digest_gap_question WHERE left_at IS NULL");
    }

    private Elements section(String title) {
        return Jsoup.parse(full.html()).select("td:has(> h2:containsOwn(" + title + "))");
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
        assertThat(bean(LibraryImport.class).run(files)).isEqualTo(2);
    }

    private CommentId comment(String author, String text) {
        return store(++number, author, SourceStatus.APPROVED, text);
    }

    private CommentId store(int source, String author, SourceStatus status, String text) {
        Instant now = bean(MovableClock.class).instant();
        CommentId id = bean(Comments.class)
                .store(
                        post,
                        new IncomingComment(
                                "c" + source,
                                null,
                                source,
                                author,
                                CommentType.COMMENT,
                                status,
                                false,
                                text,
                                false,
                                now))
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
        PastedByHand.everything(beans, desk.person());
    }

    private void at(Instant instant) {
        bean(MovableClock.class).set(instant);
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\r\n {2}> (?=\\S)", " ").replaceAll("\\s+", " ");
    }
}
