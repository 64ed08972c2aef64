package org.signpost.desk;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.comment.IncomingPost;
import org.signpost.comment.Post;
import org.signpost.comment.Posts;
import org.signpost.comment.SampleComment;
import org.signpost.comment.Site;
import org.signpost.comment.Sites;
import org.signpost.desk.comment.CommentReader;
import org.signpost.desk.comment.ScreenVersion;
import org.signpost.platform.TextSpan;
import org.signpost.platform.database.StatementCounter;
import org.signpost.staff.AccountId;
import org.signpost.staff.Actor;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.account.Registration;
import org.signpost.staff.account.StaffAdministration;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;
import org.signpost.triage.Assessment;
import org.signpost.triage.AssessmentReasons;
import org.signpost.triage.Assessments;
import org.signpost.triage.CommentKind;
import org.signpost.triage.Confidence;
import org.signpost.triage.Deadline;
import org.signpost.triage.PersonalData;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.SampleTopics;
import org.signpost.triage.SimilarTexts;
import org.signpost.triage.TopicScore;

/** A running Signpost with a clock that stands still, people at the desk, and comments in every lane. */
public final class DeskFixture implements AutoCloseable {
    /** The entry that drafts rely on. */
    public static final String ENTRY = "f1-student-visa";

    private static final Actor TEST = new Actor.Program("test");

    public final TestDatabase database = TestDatabase.fresh();
    public final EmbeddedServer server;
    private final AtomicInteger number = new AtomicInteger();
    private final Post post;

    public DeskFixture() {
        this(Map.of());
    }

    /** One with more properties than those of every test. */
    public DeskFixture(Map<String, String> more) {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("micronaut.server.port", -1);
        properties.put("test.clock", true);
        properties.putAll(more);
        properties.putAll(StatementCounter.properties(database));
        server = ApplicationContext.run(EmbeddedServer.class, properties);
        sql("INSERT INTO faq_entry (slug, topic, created_at) VALUES (?, 'STUDENT_VISA', now())", ENTRY);
        sql(
                "INSERT INTO faq_version (slug, version, language, text, hash, question, reviewed, review_by, origin,"
                        + " published_at, effective_on) VALUES (?, 1, 'en', ?, repeat('a', 32),"
                        + " 'Can I get a student visa?', date '2026-10-01', date '2027-10-01', 'FILE', now(),"
                        + " date '2026-10-01')",
                ENTRY,
                "no file");
        bean(Sites.class).add("blog", "The Organisation", null, "en", Instant.EPOCH);
        Site site = bean(Sites.class).findByName("blog").orElseThrow();
        post = bean(Posts.class)
                .store(site.id(), new IncomingPost("p1", "Petition on same-sex visas", "https://example.org/p1", null));
    }

    /** The browser of the first administrator, who has just signed up. */
    public TestBrowser administrator(String name) {
        TestBrowser browser = new TestBrowser(server.getURI());
        browser.signUp(bean(Registration.class).link().orElseThrow(), name);
        return browser;
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public MovableClock clock() {
        return bean(MovableClock.class);
    }

    /** Somebody of the staff, for calling the desk without a browser. */
    public Staffer person(String name) {
        return person(name, Role.MODERATOR);
    }

    public Staffer person(String name, Role role) {
        StaffAdministration.Outcome outcome =
                bean(StaffAdministration.class).add(TEST, name, name.toLowerCase(Locale.ROOT) + "@example.org", role);
        AccountId id = ((StaffAdministration.Outcome.Linked) outcome).account().id();
        return new Staffer(id, name, role, true);
    }

    /** A comment that nobody has read yet. */
    public CommentId comment(String author, String text) {
        int next = number.incrementAndGet();
        return bean(Comments.class)
                .store(
                        post,
                        SampleComment.of("c" + next, text)
                                .by(author)
                                .numbered(next)
                                .at(Instant.parse("2026-11-01T00:00:00Z").plusSeconds(next))
                                .incoming())
                .id();
    }

    /** Lets a comment be read, as a question of which nobody is sure. */
    public void read(CommentId id) {
        assess(id, CommentKind.QUESTION, Confidence.NOT_SURE);
    }

    /** A comment in the lane Ready, with a draft. */
    public CommentId ready(String author) {
        return ready(author, "You can find the steps here: https://example.org/faq/student-visa");
    }

    /** A comment in the lane Ready, with this draft. */
    public CommentId ready(String author, String draft) {
        CommentId id = comment(author, "Thank you for this. Can I get a student visa? Call me at 555-1234.");
        assess(id, CommentKind.QUESTION, Confidence.SURE);
        match(id);
        draft(id, draft);
        return id;
    }

    /** Puts another draft in the place of a comment's. */
    public void draft(CommentId id, String text) {
        sql("UPDATE draft SET state = 'OUTDATED' WHERE comment_id = ?", id.value());
        sql(
                "INSERT INTO draft (comment_id, revision, language, text, state, composed_at, matched_at)"
                        + " VALUES (?, 1, 'en', ?, 'CURRENT', now(), now())",
                id.value(),
                text);
        sql(
                "INSERT INTO draft_entry (draft_id, slug, version, right_on, rank)"
                        + " SELECT max(id), ?, 1, date '2026-10-01', 1 FROM draft",
                ENTRY);
    }

    /** A comment in the lane Urgent. */
    public CommentId urgent(String author) {
        return urgent(author, false);
    }

    /** One in the lane Urgent that names these days. */
    public CommentId urgent(String author, boolean danger, LocalDate... named) {
        CommentId id = comment(author, "My husband is detained since Monday. What visa can help us?");
        List<Deadline> deadlines =
                Stream.of(named).map(date -> new Deadline(date, 0, 2)).toList();
        assess(id, CommentKind.HELP_REQUEST, Confidence.LIKELY, true, danger, deadlines);
        return id;
    }

    /** A comment in the lane Not sure. */
    public CommentId unsure(String author) {
        CommentId id = comment(author, "I wonder whether a visa would work for us at all?");
        assess(id, CommentKind.QUESTION, Confidence.NOT_SURE);
        return id;
    }

    /** A comment that needs nobody. */
    public CommentId praise(String author) {
        CommentId id = comment(author, "Thank you so much for everything you do");
        assess(id, CommentKind.PRAISE, Confidence.SURE);
        return id;
    }

    private void assess(CommentId id, CommentKind kind, Confidence confidence) {
        assess(id, kind, confidence, false, false, List.of());
    }

    private void assess(
            CommentId id,
            CommentKind kind,
            Confidence confidence,
            boolean urgent,
            boolean danger,
            List<Deadline> deadlines) {
        String text = bean(Comments.class).find(id).orElseThrow().text();
        int phone = text.indexOf("555-1234");
        int ask = text.indexOf('?');
        int visa = text.indexOf("visa");
        bean(Assessments.class)
                .store(
                        id,
                        1,
                        new Assessment(
                                kind,
                                kind != CommentKind.PRAISE,
                                0.97,
                                confidence,
                                false,
                                List.of(new TopicScore(SampleTopics.STUDENT_VISA, 0.96, Confidence.SURE)),
                                urgent,
                                danger,
                                false,
                                deadlines,
                                "en",
                                phone < 0
                                        ? List.of()
                                        : List.of(new PersonalData(PersonalDataType.PHONE, phone, phone + 8)),
                                null,
                                new AssessmentReasons(
                                        ask < 0 ? null : new TextSpan(Math.max(0, text.indexOf('.') + 2), ask + 1),
                                        visa < 0 ? List.of() : List.of(new TextSpan(visa, visa + 4)),
                                        List.of(
                                                new SimilarTexts(
                                                        SampleTopics.STUDENT_VISA,
                                                        List.of(
                                                                "Can my boyfriend study here on an F-1 visa?",
                                                                "How long before the term do I need my <b>student</b> visa?")))),
                                "test"));
    }

    private void match(CommentId id) {
        sql(
                "INSERT INTO match (comment_id, revision, outcome, model, library, matched_at)"
                        + " VALUES (?, 1, 'MATCHED', 'test', 'test', now())",
                id.value());
        sql(
                "INSERT INTO match_candidate (comment_id, revision, rank, slug, score, answers, sentence)"
                        + " VALUES (?, 1, 1, ?, 0.9, true, '')",
                id.value(),
                ENTRY);
    }

    /** Any statement, behind the program's back. */
    public void sql(String statement, Object... values) {
        try (Connection connection = database.connect();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a person has on the screen who opens the comment now. */
    public ScreenVersion seen(CommentId id, Staffer who) {
        return bean(CommentReader.class).of(id, who, false).orElseThrow().screenVersion();
    }

    @Override
    public void close() {
        server.close();
    }
}
