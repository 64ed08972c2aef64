package org.signpost.wordpress;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A WordPress site on the loopback address, with what it keeps and with faults on demand. It answers as the real one was seen
 * to: it checks no parent, refuses closed posts and equal texts, and treats a wrong password as a visitor. Thread-safe.
 */
public final class FakeWordPress implements AutoCloseable {
    /** The number of the account that {@link #login()} signs in as. */
    public static final long DESK = 2;

    private static final Set<String> RIGHTS =
            Set.of("read", "moderate_comments", "edit_posts", "edit_others_posts", "edit_published_posts");

    private final Clock clock;
    private final FakeSiteServer server;
    private final Map<Long, FakeComment> comments = new LinkedHashMap<>();
    private final Map<Long, FakePost> posts = new LinkedHashMap<>();
    private final Deque<SiteFault> faults = new ArrayDeque<>();
    private Supplier<@Nullable SiteFault> chance = () -> null;
    private Set<String> rights = RIGHTS;
    private final Set<Long> brokenPosts = new HashSet<>();
    private final Set<Long> authors = new LinkedHashSet<>(Set.of(DESK));
    private final Set<Long> moderators = new LinkedHashSet<>();
    private boolean accountsAreHidden;
    private volatile CountDownLatch silence = new CountDownLatch(0);
    private boolean heldIsHidden;
    private String password = "abcd EFGH 1234 ijkl";
    private long lastId = 100;
    private int requests;

    /** A site that is reached at once; its comments get the clock's time. */
    public FakeWordPress(Clock clock) {
        this.clock = clock;
        this.server = new FakeSiteServer(this);
    }

    /** Host and port, for the hosts that the guard trusts. */
    public String host() {
        return server.host();
    }

    /** The root of its REST interface. */
    public String api() {
        return "http://" + host() + "/wp-json/";
    }

    /** As whom the desk signs in. */
    public synchronized SiteLogin login() {
        return new SiteLogin(api(), "desk", password);
    }

    /** From now on the application password is another one. */
    public synchronized void changePassword(String next) {
        password = next;
    }

    /** What the desk's account may do from now on. */
    public synchronized void allow(Set<String> next) {
        rights = Set.copyOf(next);
    }

    /** Counts held and spam comments from now on, but gives none, as for an account that may not edit others' posts. */
    public synchronized void hideHeld() {
        heldIsHidden = true;
    }

    /** Gives everything again. */
    public synchronized void showHeld() {
        heldIsHidden = false;
    }

    /** Another account that has published something there. */
    public synchronized void addAuthor(long account) {
        authors.add(account);
    }

    /** An account that may write posts there, and has published none. */
    public synchronized void addModerator(long account) {
        moderators.add(account);
    }

    /** Lists its accounts to nobody from now on. */
    public synchronized void hideAccounts() {
        accountsAreHidden = true;
    }

    synchronized boolean tellsAccounts() {
        return !accountsAreHidden;
    }

    /** Those who have published something, or those who may. */
    synchronized Set<Long> accounts(boolean mayWrite) {
        Set<Long> accounts = new LinkedHashSet<>(authors);
        accounts.addAll(mayWrite ? moderators : Set.of());
        return accounts;
    }

    /** Adds an open, published post. */
    public synchronized long addPost(String title) {
        return addPost(
                title, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).withNano(0));
    }

    /** Adds an open post, published then (UTC). */
    public synchronized long addPost(String title, LocalDateTime publishedAt) {
        long id = ++lastId;
        posts.put(id, new FakePost(id, title, "publish", true, publishedAt));
        return id;
    }

    /** Takes no comments under a post any more. */
    public synchronized void closePost(long id) {
        posts.computeIfPresent(id, (_, old) -> new FakePost(id, old.title(), old.status(), false, old.publishedAt()));
    }

    /** From now on the site cannot show a post: an error of its own comes whenever it is asked for it. */
    public synchronized void breakPost(long id) {
        brokenPosts.add(id);
    }

    synchronized boolean isBroken(long post) {
        return brokenPosts.contains(post);
    }

    /** Changes a post's state, such as {@code private}. */
    public synchronized void setPostStatus(long id, String status) {
        posts.computeIfPresent(id, (_, old) -> new FakePost(id, old.title(), status, old.open(), old.publishedAt()));
    }

    /** A visitor's approved comment; {@code parent} is 0 at the top of a thread. */
    public long addComment(long post, long parent, String name, String text) {
        return add(post, parent, 0, name, text, "approved", "comment");
    }

    /** A comment of any kind, by an account or, with 0, a visitor; the words are those of WordPress's answers. */
    public synchronized long add(
            long post, long parent, long author, String name, String text, String status, String type) {
        return store(new FakeComment(
                        ++lastId, post, parent, author, name, text, status, type, "a browser", clock.instant()))
                .id();
    }

    /** An approved comment by a program that calls itself so, with an account or, with 0, without one. */
    public synchronized long addByProgram(long post, long parent, long author, String text, String agent) {
        return store(new FakeComment(
                        ++lastId, post, parent, author, "Desk", text, "approved", "comment", agent, clock.instant()))
                .id();
    }

    synchronized FakeComment store(FakeComment comment) {
        comments.put(comment.id(), comment);
        lastId = Math.max(lastId, comment.id());
        return comment;
    }

    synchronized long nextId() {
        return ++lastId;
    }

    /** Stores under a number that was given out before, as a slow transaction does. */
    public synchronized void addLate(long id, long post, String name, String text) {
        store(new FakeComment(id, post, 0, 0, name, text, "approved", "comment", "a browser", clock.instant()));
    }

    public synchronized void edit(long id, String text) {
        comments.computeIfPresent(id, (_, old) -> old.withText(text));
    }

    /** Changes a comment's state, in the words of WordPress's answers. */
    public synchronized void setStatus(long id, String status) {
        comments.computeIfPresent(id, (_, old) -> old.withStatus(status));
    }

    /** Moves a comment to another post or parent. */
    public synchronized void move(long id, long post, long parent) {
        comments.computeIfPresent(id, (_, old) -> old.under(post, parent));
    }

    /** Deletes for good; answers hang on the comment's own parent from then on. */
    public synchronized void delete(long id) {
        FakeComment gone = comments.remove(id);
        if (gone != null) {
            comments.replaceAll((_, old) -> old.parent() == id ? old.under(old.post(), gone.parent()) : old);
        }
    }

    public synchronized Optional<FakeComment> comment(long id) {
        return Optional.ofNullable(comments.get(id));
    }

    synchronized Optional<FakePost> post(long id) {
        return Optional.ofNullable(posts.get(id));
    }

    /** All comments, the highest id first. */
    public synchronized List<FakeComment> newestFirst() {
        List<FakeComment> all = new ArrayList<>(comments.values());
        all.sort(Comparator.comparingLong(FakeComment::id).reversed());
        return all;
    }

    /** The answers to a comment that everybody sees. */
    public synchronized List<FakeComment> answersTo(long parent) {
        return newestFirst().stream()
                .filter(comment ->
                        comment.parent() == parent && comment.status().equals("approved"))
                .toList();
    }

    /** The next requests go wrong in this way, one after the other. */
    public synchronized void fail(SiteFault... next) {
        faults.addAll(List.of(next));
    }

    /** Where no fault is waiting, each request goes wrong as this says; null is no fault. */
    public synchronized void failBy(Supplier<@Nullable SiteFault> next) {
        chance = next;
    }

    synchronized @Nullable SiteFault nextFault() {
        requests++;
        return faults.isEmpty() ? chance.get() : faults.removeFirst();
    }

    /** From now on it takes requests and answers none. */
    public void fallSilent() {
        silence = new CountDownLatch(1);
    }

    /** Answers what it was asked meanwhile, and all that comes. */
    public void speakAgain() {
        silence.countDown();
    }

    void awaitSpeech() {
        try {
            silence.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How often it was asked for anything. */
    public synchronized int requests() {
        return requests;
    }

    /** How long it asks to wait where it is busy. */
    public static Duration busy() {
        return Duration.ofMinutes(2);
    }

    Clock clock() {
        return clock;
    }

    synchronized boolean knows(@Nullable String authorization) {
        return login().authorization().equals(authorization);
    }

    synchronized Set<String> rights() {
        return rights;
    }

    synchronized boolean isHidden(FakeComment comment) {
        return heldIsHidden && !comment.status().equals("approved");
    }

    @Override
    public void close() {
        speakAgain();
        server.stop();
    }
}
