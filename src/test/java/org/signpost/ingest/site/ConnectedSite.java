package org.signpost.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.signpost.comment.Comment;
import org.signpost.comment.Comments;
import org.signpost.comment.SiteId;
import org.signpost.comment.Sites;
import org.signpost.platform.database.Worker;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;
import org.signpost.wordpress.FakeComment;
import org.signpost.wordpress.FakeWordPress;
import org.signpost.wordpress.connection.ConnectionMode;
import org.signpost.wordpress.connection.SiteConnections;
import org.signpost.wordpress.connection.SitePasswords;

/** A Signpost whose clock stands, connected with a site of the same time; nothing happens but what a test asks for. Ends with it. */
public final class ConnectedSite implements AfterEachCallback, AutoCloseable {
    private static final String ROWS = """
            SELECT c.source_id, p.source_id AS post, coalesce(c.parent_source_id, '0') AS parent, c.author, c.type, c.status, r.text,
                   c.written_at
            FROM comment c JOIN post p ON p.id = c.post_id
            JOIN comment_revision r ON r.comment_id = c.id AND r.revision = c.revision
            """;

    public final TestDatabase database = TestDatabase.fresh();
    private final MovableClock siteClock = new MovableClock();
    public final FakeWordPress wordPress = new FakeWordPress(siteClock);
    private final List<FakeWordPress> others;
    public final EmbeddedServer server;
    public final MovableClock clock;
    public final SiteId site;
    private long post;

    /** With a limit of 30 days for drafts. */
    public ConnectedSite() {
        this(0);
    }

    /** The same, connected with so many other sites as well. */
    ConnectedSite(int others) {
        this.others = Stream.generate(() -> new FakeWordPress(siteClock))
                .limit(others)
                .toList();
        String hosts = Stream.concat(Stream.of(wordPress), this.others.stream())
                .map(FakeWordPress::host)
                .collect(Collectors.joining(","));
        server = database.serve(Map.of("test.clock", true, "signpost.trusted-hosts", hosts));
        clock = bean(MovableClock.class);
        siteClock.set(clock.instant());
        for (int number = 0; number < others; number++) {
            connect("blog " + number, this.others.get(number));
        }
        site = connect("blog", wordPress);
    }

    /** A visitor's comment under a post that there is for them. */
    long ask(String text) {
        return wordPress.addComment(post(), 0, "Ana", text);
    }

    /** The post under which visitors ask. */
    long post() {
        if (post == 0) {
            post = wordPress.addPost("A clinic");
        }
        return post;
    }

    void hasAllThatTheSiteHas() {
        assertThat(here()).isEqualTo(there());
    }

    private SiteId connect(String name, FakeWordPress fake) {
        Sites sites = bean(Sites.class);
        sites.add(name, "Harbor Families", null, "en", clock.instant());
        SiteId id = sites.findByName(name).orElseThrow().id();
        bean(SiteConnections.class)
                .connect(
                        id,
                        fake.host(),
                        fake.api(),
                        fake.login().user(),
                        FakeWordPress.DESK,
                        bean(SitePasswords.class).sealed(id, fake.login().password()),
                        ConnectionMode.READ_AND_POST,
                        30,
                        clock.instant(),
                        "Ada");
        return id;
    }

    FakeWordPress other(int number) {
        return others.get(number);
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** Lets time pass, here and there. */
    public void pass(Duration time) {
        clock.pass(time);
        siteClock.set(clock.instant());
    }

    public void setTime(Instant instant) {
        clock.set(instant);
        siteClock.set(instant);
    }

    /** One round of the job. */
    public void round() {
        try {
            bean(SitePollJob.class).work();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads all that is new, and goes on with what is old. */
    public void poll() {
        round();
        for (int rounds = 0; progress().importing(); rounds++) {
            if (rounds > 500) {
                throw new IllegalStateException("the first import does not end");
            }
            pass(Duration.ofSeconds(2));
            round();
        }
    }

    /** Lets these workers do all that there is for them. */
    public void work(String... names) {
        for (String name : names) {
            Worker worker = server.getApplicationContext().getBeansOfType(Worker.class).stream()
                    .filter(some -> some.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            try {
                for (int rounds = 0; worker.work(); rounds++) {
                    assertThat(rounds).isLessThan(100);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Lets so much time pass, with the job running every minute of it. */
    public void run(Duration time) {
        // Of days, every quarter of an hour says enough.
        Duration step = time.compareTo(Duration.ofHours(2)) > 0 ? Duration.ofMinutes(15) : Duration.ofMinutes(1);
        for (long steps = time.dividedBy(step); steps > 0; steps--) {
            pass(step);
            round();
        }
    }

    SiteProgress progress() {
        return bean(SiteSyncs.class).progress(site).orElseThrow();
    }

    public Comment comment(long id) {
        return bean(Comments.class).find(site, Long.toString(id)).orElseThrow();
    }

    public boolean has(long id) {
        return bean(Comments.class).find(site, Long.toString(id)).isPresent();
    }

    /** What is stored, field by field, by the site's own number. */
    Map<Long, String> here() {
        return rows(database);
    }

    /** What a database holds, field by field, by the site's own number. */
    static Map<Long, String> rows(TestDatabase database) {
        Map<Long, String> rows = new TreeMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ROWS)) {
            while (row.next()) {
                rows.put(
                        row.getLong("source_id"),
                        line(
                                row.getLong("post"),
                                row.getLong("parent"),
                                row.getString("author"),
                                row.getString("type"),
                                row.getString("status"),
                                row.getString("text"),
                                row.getTimestamp("written_at").toInstant()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    /** What the site has, in the same words. */
    Map<Long, String> there() {
        Map<Long, String> rows = new TreeMap<>();
        for (FakeComment comment : wordPress.newestFirst()) {
            String status = switch (comment.status()) {
                case "hold" -> "HELD";
                case "trash", "post-trashed" -> "TRASHED";
                default -> comment.status().toUpperCase(Locale.ROOT);
            };
            rows.put(
                    comment.id(),
                    line(
                            comment.post(),
                            comment.parent(),
                            comment.authorName(),
                            comment.type().toUpperCase(Locale.ROOT),
                            status,
                            comment.text(),
                            comment.writtenAt()));
        }
        return rows;
    }

    static String line(
            long post, long parent, String author, String type, String status, String text, Instant writtenAt) {
        return String.join(
                " | ",
                Long.toString(post),
                Long.toString(parent),
                author,
                type,
                status,
                text,
                Long.toString(writtenAt.getEpochSecond()));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        server.close();
        wordPress.close();
        others.forEach(FakeWordPress::close);
    }
}
