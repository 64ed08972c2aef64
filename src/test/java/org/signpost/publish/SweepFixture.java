package org.signpost.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskFixture;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.editor.EntryEditors;
import org.signpost.faq.editor.EntryProposal;
import org.signpost.faq.editor.VersionPublisher.PublishOutcome;
import org.signpost.platform.database.DatabaseCheckup;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;

/**
 * A running Signpost with replies that people gave, and a lawyer who publishes that an answer was wrong. As an extension it
 * proves after each test that what must hold of the tables holds, and closes itself after the last.
 */
public final class SweepFixture implements AutoCloseable, AfterEachCallback, AfterAllCallback {
    public final DeskFixture desk = new DeskFixture();
    public final Staffer lawyer;
    private final EntryEditors editors = new EntryEditors(desk.server.getApplicationContext());
    private final AtomicInteger number = new AtomicInteger();

    public SweepFixture() {
        desk.clock().set(Instant.parse("2026-11-23T09:00:00Z"));
        bean(CurrentLibrary.class).get();
        lawyer = editors.person("Lea", Role.LEGAL);
    }

    public <T> T bean(Class<T> type) {
        return desk.bean(type);
    }

    /** The number of the current version of an entry. */
    public int current(String slug, String language) {
        bean(CurrentLibrary.class).lookAgain();
        return bean(CurrentLibrary.class)
                .get()
                .find(slug, language)
                .orElseThrow()
                .number();
    }

    /** Publishes a version which says that the old answer is wrong. */
    public SweepKey wrong(String slug, String language) {
        return publish(slug, language, OldAnswer.WRONG, null);
    }

    public SweepKey publish(String slug, String language, OldAnswer old, @Nullable String effectiveOn) {
        String reply = "Since today this is different, number " + number.incrementAndGet() + ".";
        return new SweepKey(slug, editors.publish(lawyer, slug, language, reply, old, effectiveOn));
    }

    /** A version which says that the old answer is wrong, and which only needs to be published. */
    public Callable<SweepKey> written(String slug, String language) {
        EntryProposal proposal = editors.edit(lawyer, slug, language);
        String reply = "Since today this is different, number " + number.incrementAndGet() + ".";
        editors.save(lawyer, proposal, EntryEditors.changed(proposal.wording(), reply, OldAnswer.WRONG, ""));
        return () -> {
            PublishOutcome.Done done = (PublishOutcome.Done) editors.publish(lawyer, proposal.id());
            return new SweepKey(done.version().slug(), done.version().number());
        };
    }

    /** Many replies that people gave and pasted, each to a comment of its own, as they are in the tables. */
    public List<ReplyId> posted(int many, String slug, int version) {
        int from = number.addAndGet(many) - many;
        String name = "m" + from + "-";
        desk.sql(
                "INSERT INTO comment (site_id, post_id, source_id, author, type, status, by_staff, revision,"
                        + " first_seen_at) SELECT p.site_id, p.id, ? || n, 'Ana ' || n, 'COMMENT', 'APPROVED', false, 1,"
                        + " timestamptz '2026-10-01 12:00Z' FROM post p, generate_series(1, ?) n",
                name,
                many);
        desk.sql(
                "INSERT INTO comment_revision (comment_id, revision, text, truncated, seen_at)"
                        + " SELECT id, 1, 'May I ask?', false, first_seen_at FROM comment WHERE source_id LIKE ? || '%'",
                name);
        desk.sql(
                "INSERT INTO decision (comment_id, revision, kind, account_id, decided_by, decided_at)"
                        + " SELECT id, 1, 'APPROVED', ?, 'Lea', first_seen_at FROM comment"
                        + " WHERE source_id LIKE ? || '%' ORDER BY id",
                lawyer.id().value(), name);
        desk.sql(
                "INSERT INTO audit (at, actor_id, actor, action, object, detail)"
                        + " SELECT d.decided_at, d.account_id, d.decided_by, 'desk.approved', 'comment/' || c.id,"
                        + " jsonb_build_object('decision', CAST(d.id AS text))"
                        + " FROM decision d JOIN comment c ON c.id = d.comment_id WHERE c.source_id LIKE ? || '%'",
                name);
        desk.sql(
                "INSERT INTO reply (comment_id, decision_id, text, language, state, not_before, approved_at, approved_by,"
                        + " changed_at) SELECT c.id, d.id, 'Our guide explains it.', 'en', 'POSTED', d.decided_at,"
                        + " d.decided_at, 'Lea', d.decided_at FROM decision d JOIN comment c ON c.id = d.comment_id"
                        + " WHERE c.source_id LIKE ? || '%' ORDER BY c.id",
                name);
        desk.sql(
                "INSERT INTO reply_entry (reply_id, slug, version, right_on)"
                        + " SELECT r.id, ?, ?, date '2026-10-01' FROM reply r JOIN comment c ON c.id = r.comment_id"
                        + " WHERE c.source_id LIKE ? || '%'",
                slug, version, name);
        long last = desk.database.count("SELECT max(id) FROM reply");
        return LongStream.rangeClosed(last - many + 1, last)
                .mapToObj(ReplyId::new)
                .toList();
    }

    /** A comment in the lane Ready, whose draft relies on the current English version of an entry. */
    public CommentId ready(String author, String slug) {
        int version = current(slug, "en");
        CommentId id = desk.ready(author, "Our guide explains it: http://localhost:8080/faq/" + slug);
        desk.sql(
                "UPDATE draft_entry SET slug = ?, version = ? WHERE draft_id IN"
                        + " (SELECT id FROM draft WHERE comment_id = ?)",
                slug,
                version,
                id.value());
        desk.sql("UPDATE match_candidate SET slug = ? WHERE comment_id = ?", slug, id.value());
        return id;
    }

    /** What a sweep shows one after another, as with the key for the next. */
    public List<ReplyId> inOrderOfThePages(SweepKey key) {
        Sweeps sweeps = bean(Sweeps.class);
        List<ReplyId> found = new ArrayList<>();
        var item = sweeps.first(key);
        while (item.isPresent()) {
            found.add(item.get().replyId());
            item = sweeps.after(key, item.get().replyId());
        }
        return found;
    }

    public ReplyId correctionOf(FollowUp followUp) {
        return new ReplyId(desk.database.count("SELECT id FROM reply WHERE follow_up_id = " + followUp.id()));
    }

    public ReplyState stateOf(ReplyId id) {
        return bean(Replies.class).findById(id).orElseThrow().state();
    }

    public long count(String from) {
        return desk.database.count("SELECT count(*) FROM " + from);
    }

    /** Everything that breaks what must hold of the data. */
    public long offenders() {
        return bean(DatabaseCheckup.class).run().stream()
                .mapToLong(finding -> finding.offenders().size())
                .sum();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(offenders()).isZero();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        desk.close();
    }
}
