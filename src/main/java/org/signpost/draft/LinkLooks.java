package org.signpost.draft;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.signpost.platform.Sha256;
import org.signpost.platform.net.OutboundGuard;
import org.signpost.platform.net.PageProbe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether the links of replies lead anywhere. What was found is kept for a day, or for minutes where it was nothing good,
 * so that at an approval nothing is fetched as a rule: {@link #lookSoon} and {@link #glance} look at what is not known in the
 * background, a bounded number at a time; what there is no room for is looked at by {@link #look}. Names are looked up on threads
 * of their own, because that cannot be given a time limit. Thread-safe; {@link #look} blocks for seconds at most and has no place
 * in a transaction.
 */
@Singleton
public final class LinkLooks {
    /** The most links of one text that are looked at. */
    static final int MOST = ReplyText.MOST_LINKS;

    private static final Logger LOG = LoggerFactory.getLogger(LinkLooks.class);
    private static final Duration FOR_ONE = Duration.ofSeconds(3);
    private static final Duration FOR_ALL = Duration.ofSeconds(4);

    private final LinkCheckSetting setting;
    private final LinkRecords records;
    private final OwnPages ownPages;
    private final Clock clock;
    private final PageProbe probe;
    /** What the background has in hand or before it. */
    private final Set<String> coming = ConcurrentHashMap.newKeySet();

    private final ThreadPoolExecutor background = threads("link-look", 2, 200);
    private final ThreadPoolExecutor waitedFor = threads("link-approval", 12, 100);

    LinkLooks(
            LinkCheckSetting setting,
            LinkRecords records,
            OwnPages ownPages,
            OutboundGuard.TrustedHosts trusted,
            Clock clock) {
        this.setting = setting;
        this.records = records;
        this.ownPages = ownPages;
        this.clock = clock;
        probe = PageProbe.of(trusted, FOR_ONE);
    }

    private static ThreadPoolExecutor threads(String name, int number, int waiting) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                number,
                number,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(waiting),
                Thread.ofPlatform().daemon().name(name + "-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** Looks in the background at the links of a text that are not known. Returns at once. */
    public void lookSoon(String text) {
        glance(List.of(text));
    }

    /** What is known of the links of these texts, in their order; what is not is looked at in the background. */
    public Map<String, LinkState> glance(Collection<String> texts) {
        List<String> links = links(texts);
        Map<String, LinkState> known = known(links);
        links.stream().filter(link -> !known.containsKey(link)).forEach(this::begin);
        return known;
    }

    /**
     * The state of every link of these texts, in their order. Those that are not known are looked at now, all at the same time; one
     * that gives no answer in these seconds is silent.
     */
    public Map<String, LinkState> look(Collection<String> texts) {
        List<String> links = links(texts);
        Map<String, LinkState> known = known(links);
        Map<String, Future<LinkState>> looks = new LinkedHashMap<>();
        links.stream().filter(link -> !known.containsKey(link)).forEach(link -> looks.put(link, start(link)));
        long end = System.nanoTime() + FOR_ALL.toNanos();
        Map<String, LinkState> states = new LinkedHashMap<>();
        for (String link : links) {
            Future<LinkState> look = looks.get(link);
            states.put(link, look == null ? known.getOrDefault(link, LinkState.NOT_ASKED) : await(link, look, end));
        }
        return states;
    }

    /** What is wrong with the dead ones among them, in sentences. */
    public static List<String> problems(Map<String, LinkState> states) {
        return states.entrySet().stream()
                .filter(link -> link.getValue().dead())
                .map(link -> link.getValue().sentence(link.getKey()))
                .toList();
    }

    private List<String> links(Collection<String> texts) {
        return setting.on()
                ? texts.stream()
                        .flatMap(text -> TextLinks.in(text).stream().limit(MOST))
                        .distinct()
                        .toList()
                : List.of();
    }

    private Map<String, LinkState> known(List<String> links) {
        if (links.isEmpty()) {
            return Map.of();
        }
        Map<String, String> hashes = links.stream().collect(Collectors.toMap(Sha256::hexOf, link -> link));
        Map<String, LinkState> found = records.known(hashes.keySet(), clock.instant()).stream()
                .collect(Collectors.toMap(row -> hashes.getOrDefault(row.hash(), ""), LinkRecords.Row::state));
        Map<String, LinkState> inOrder = new LinkedHashMap<>();
        links.forEach(link -> Optional.ofNullable(found.get(link)).ifPresent(state -> inOrder.put(link, state)));
        return inOrder;
    }

    private void begin(String link) {
        if (!coming.add(link)) {
            return;
        }
        try {
            background.execute(() -> {
                try {
                    lookAndNote(link);
                } finally {
                    coming.remove(link);
                }
            });
        } catch (RejectedExecutionException e) {
            coming.remove(link);
        }
    }

    /** Where more is waited for than there is room for, a link is not asked rather than called dead. */
    private Future<LinkState> start(String link) {
        FutureTask<LinkState> look = new FutureTask<>(() -> lookAndNote(link));
        try {
            waitedFor.execute(look);
        } catch (RejectedExecutionException e) {
            look.cancel(false);
        }
        return look;
    }

    private LinkState await(String link, Future<LinkState> look, long end) {
        try {
            return look.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // Whoever asks next need not wait as long; what the look finds in the end is put in its place.
            note(link, LinkState.SILENT);
            return LinkState.SILENT;
        } catch (CancellationException e) {
            return LinkState.NOT_ASKED;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a link could not be looked at", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return LinkState.NOT_ASKED;
        }
    }

    private LinkState lookAndNote(String link) {
        try {
            LinkState state = ownPages.look(link, probe).orElseGet(() -> LinkState.of(probe.look(link)));
            note(link, state);
            return state;
        } catch (RuntimeException e) {
            LOG.warn("event=draft.link-not-looked-at cause={}", e.getClass().getName());
            return LinkState.NOT_ASKED;
        }
    }

    private void note(String link, LinkState state) {
        Instant now = clock.instant();
        records.note(Sha256.hexOf(link), state, now, now.plus(state.lasts()));
    }

    @PreDestroy
    void stop() {
        List.of(background, waitedFor).forEach(ThreadPoolExecutor::shutdownNow);
    }
}
