package org.signpost.publish.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.signpost.comment.CommentId;
import org.signpost.comment.SiteId;
import org.signpost.comment.Sites;
import org.signpost.desk.DeskFixture;
import org.signpost.desk.DeskPerson;
import org.signpost.desk.comment.CommentDetails;
import org.signpost.desk.comment.CommentReader;
import org.signpost.platform.database.DatabaseCheckup;
import org.signpost.publish.Replies;
import org.signpost.publish.Reply;
import org.signpost.publish.ReplyId;
import org.signpost.publish.ReplyPosting;
import org.signpost.publish.ReplyPostings;
import org.signpost.publish.ReplyState;
import org.signpost.staff.Actor;
import org.signpost.staff.Role;
import org.signpost.staff.TestBrowser;
import org.signpost.staff.account.StaffAdministration;
import org.signpost.testing.MovableClock;
import org.signpost.wordpress.FakeComment;
import org.signpost.wordpress.FakeWordPress;
import org.signpost.wordpress.SiteFault;
import org.signpost.wordpress.connection.ConnectionMode;
import org.signpost.wordpress.connection.SiteConnections;
import org.signpost.wordpress.connection.SitePasswords;

/**
 * A desk that is connected with a site, and a person who approves replies. As an extension it proves after each test that what
 * must hold of the tables holds, and closes itself after the last.
 */
public final class PostingFixture implements AfterEachCallback, AfterAllCallback {
    static final String QUESTION = "Thank you for this. Can I get a student visa? Call me at 555-1234.";
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private final AtomicInteger people = new AtomicInteger();
    private final MovableClock siteClock = new MovableClock();
    public final FakeWordPress site = new FakeWordPress(siteClock);
    /** A second site, for which {@link #questionElsewhere} asks. */
    final FakeWordPress other = new FakeWordPress(siteClock);

    public final DeskFixture desk = new DeskFixture(Map.of("signpost.trusted-hosts", site.host() + "," + other.host()));
    final DeskPerson maria = new DeskPerson(desk.server.getApplicationContext());
    final long post = site.addPost("Petition on same-sex visas");
    final SiteId siteId =
            desk.bean(Sites.class).findByName("blog").orElseThrow().id();

    public PostingFixture() {
        desk.clock().set(START);
        siteClock.set(START);
        desk.sql("UPDATE post SET source_id = ?", Long.toString(post));
        connect(ConnectionMode.READ_AND_POST);
    }

    void connect(ConnectionMode mode) {
        connect(siteId, site, mode);
    }

    private void connect(SiteId id, FakeWordPress fake, ConnectionMode mode) {
        byte[] sealed = bean(SitePasswords.class).sealed(id, fake.login().password());
        bean(SiteConnections.class)
                .connect(id, fake.api(), fake.api(), "desk", FakeWordPress.DESK, sealed, mode, 30, START, "Maria");
    }

    <T> T bean(Class<T> type) {
        return desk.bean(type);
    }

    Clock clock() {
        return desk.clock();
    }

    void pass(Duration time) {
        desk.clock().pass(time);
        siteClock.pass(time);
    }

    /** A comment at the site that we have, too, with a draft. */
    public CommentId question(String author) {
        return known(site.addComment(post, 0, author, QUESTION), author);
    }

    /** A comment with a draft at {@link #other}, which is connected from now on. */
    CommentId questionElsewhere(String author) {
        Sites sites = bean(Sites.class);
        if (sites.findByName("other").isEmpty()) {
            sites.add("other", "The Organisation", null, "en", START);
            connect(sites.findByName("other").orElseThrow().id(), other, ConnectionMode.READ_AND_POST);
        }
        long page = other.addPost("Another petition");
        CommentId id = desk.ready(author);
        desk.sql(
                "WITH page AS (INSERT INTO post (site_id, source_id, title) SELECT id, ?, 'Another petition' FROM site"
                        + " WHERE name = 'other' RETURNING id, site_id) UPDATE comment SET source_id = ?,"
                        + " site_id = page.site_id, post_id = page.id FROM page WHERE comment.id = ?",
                Long.toString(page),
                Long.toString(other.addComment(page, 0, author, QUESTION)),
                id.value());
        return id;
    }

    CommentId known(long remote, String author) {
        CommentId id = desk.ready(author);
        desk.sql("UPDATE comment SET source_id = ? WHERE id = ?", Long.toString(remote), id.value());
        return id;
    }

    public long remote(CommentId comment) {
        return desk.database.count("SELECT CAST(source_id AS bigint) FROM comment WHERE id = " + comment);
    }

    /** Approves the draft, and lets the time for undoing pass. */
    public ReplyId approved(CommentId comment) {
        maria.approve(comment);
        pass(Duration.ofSeconds(10));
        bean(Replies.class).releaseDue();
        return new ReplyId(desk.database.count("SELECT max(id) FROM reply WHERE comment_id = " + comment));
    }

    /** The site goes wrong once, after so many requests. */
    void failAfter(int requests, SiteFault fault) {
        AtomicLong left = new AtomicLong(requests);
        site.failBy(() -> left.getAndDecrement() == 0 ? fault : null);
    }

    /** Lets the job do all that is due now. */
    void work() {
        for (int round = 0; round(); round++) {
            assertThat(round).as("rounds of the job").isLessThan(500);
        }
    }

    /** One round of the job. */
    boolean round() {
        try {
            return bean(ReplyPostJob.class).work();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets time pass until nothing is due any more. */
    void settle() {
        for (int step = 0; step < 60; step++) {
            work();
            pass(Duration.ofSeconds(20));
        }
        work();
    }

    Reply reply(ReplyId id) {
        return bean(Replies.class).findById(id).orElseThrow();
    }

    public ReplyState stateOf(ReplyId id) {
        return reply(id).state();
    }

    public ReplyPosting posting(ReplyId id) {
        return bean(ReplyPostings.class).findById(id).orElseThrow();
    }

    FakeComment there(ReplyId id) {
        Long remote = posting(id).remoteId();
        return site.comment(remote == null ? 0 : remote).orElseThrow();
    }

    /** Why the comment is open again, as the desk says it; empty where it is not. */
    public String whyOpen(CommentId comment) {
        return desk.bean(CommentReader.class)
                .of(comment, maria.person(), false)
                .filter(CommentDetails::open)
                .map(details -> Objects.requireNonNullElse(details.status().stopped(), ""))
                .orElse("");
    }

    /** The browser of somebody else of the staff. */
    TestBrowser browser() {
        int number = people.incrementAndGet();
        var added = (StaffAdministration.Outcome.Linked) bean(StaffAdministration.class)
                .add(new Actor.Program("test"), "Nora " + number, "nora" + number + "@harbor.example", Role.MODERATOR);
        TestBrowser browser = new TestBrowser(desk.server.getURI());
        browser.signUp(added.path(), "Nora " + number);
        return browser;
    }

    public long count(String from) {
        return desk.database.count("SELECT count(*) FROM " + from);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(bean(DatabaseCheckup.class).run())
                .allSatisfy(finding ->
                        assertThat(finding.offenders()).as(finding.invariant()).isEmpty());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        desk.close();
        site.close();
        other.close();
    }
}
