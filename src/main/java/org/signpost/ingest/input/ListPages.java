package org.signpost.ingest.input;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signpost.platform.net.OutboundGuard;

/**
 * Fetches a list that a website hands out in pages, as WordPress does, and makes one list of it. Everything else is fetched as it
 * is. Pages of another website are not followed; their number, their size and the time are bounded.
 */
public final class ListPages {
    private static final int MOST_PAGES = 200;
    private static final int MOST_BYTES = 64 << 20;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** As {@code <https://example.org/wp-json/wp/v2/comments?page=2>; rel="next"}. */
    private static final Pattern NEXT =
            Pattern.compile("<([^<>]{1,4000})>[^<>,]{0,300};\\s{0,5}rel=\"?next\"?(?=[\\s;,]|$)");

    private static final int LONGEST_HEADER = 20_000;

    private ListPages() {}

    /**
     * What came.
     *
     * @param outcome of the whole; where pages are missing, what there is
     * @param missing what is missing of the list, or empty
     */
    public record FetchedList(OutboundGuard.Outcome outcome, Optional<UnreadablePart> missing) {}

    /**
     * Fetches what is at the address, with the pages that follow it.
     *
     * @param fetch fetches one address of the open internet
     */
    public static FetchedList fetch(Function<String, OutboundGuard.Outcome> fetch, String address) {
        OutboundGuard.Outcome first = fetch.apply(address);
        return first instanceof OutboundGuard.Outcome.Fetched page && isList(page.body())
                ? new Following(fetch, page).follow()
                : new FetchedList(first, Optional.empty());
    }

    private static boolean isList(byte[] body) {
        return body.length <= MOST_BYTES
                && list(body).startsWith("[")
                && list(body).endsWith("]");
    }

    /** As Latin letters, which are the same bytes again whatever the encoding. */
    private static String list(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3).strip() : text.strip();
    }

    /** The way from page to page of one list. */
    private static final class Following {
        private final Function<String, OutboundGuard.Outcome> fetch;
        private final OutboundGuard.Outcome.Fetched first;
        private final ByteArrayOutputStream whole = new ByteArrayOutputStream();
        private final Set<URI> seen = new HashSet<>();
        private int read;
        private final long started = System.nanoTime();

        Following(Function<String, OutboundGuard.Outcome> fetch, OutboundGuard.Outcome.Fetched first) {
            this.fetch = fetch;
            this.first = first;
        }

        FetchedList follow() {
            whole.write('[');
            add(first.body());
            seen.add(first.page());
            Optional<URI> next = next(first);
            Optional<String> stop = next.isEmpty() ? unfollowed() : Optional.empty();
            while (next.isPresent() && stop.isEmpty()) {
                stop = bound(next.get());
                if (stop.isEmpty()) {
                    switch (fetch.apply(next.get().toString())) {
                        case OutboundGuard.Outcome.Fetched page
                        when isOurs(page.page()) && isList(page.body()) -> {
                            add(page.body());
                            next = next(page);
                        }
                        case OutboundGuard.Outcome.Fetched other ->
                            stop = Optional.of("what came next is no such list");
                        case OutboundGuard.Outcome.Refused refused -> stop = Optional.of(clause(refused.reason()));
                        case OutboundGuard.Outcome.Unavailable away -> stop = Optional.of(clause(away.reason()));
                    }
                }
            }
            whole.write(']');
            return new FetchedList(
                    new OutboundGuard.Outcome.Fetched(first.page(), whole.toByteArray(), first.headers()),
                    stop.map(this::missing));
        }

        private void add(byte[] page) {
            read++;
            String list = list(page);
            String items = list.substring(1, list.length() - 1).strip();
            if (!items.isEmpty()) {
                if (whole.size() > 1) {
                    whole.write(',');
                }
                whole.writeBytes(items.getBytes(StandardCharsets.ISO_8859_1));
            }
        }

        /** Why it goes on no further, or empty. */
        private Optional<String> bound(URI next) {
            if (!isOurs(next)) {
                return Optional.of("the next page is said to be on another website");
            }
            if (!seen.add(next)) {
                return Optional.of("the pages lead round in a circle");
            }
            boolean much = seen.size() > MOST_PAGES || whole.size() > MOST_BYTES;
            boolean late = System.nanoTime() - started > LONGEST.toNanos();
            return much || late ? Optional.of("that is as much as is fetched at once") : Optional.empty();
        }

        private boolean isOurs(URI page) {
            return first.page().getHost().equalsIgnoreCase(page.getHost())
                    && first.page().getPort() == page.getPort()
                    && first.page().getScheme().equalsIgnoreCase(page.getScheme());
        }

        /** Where the list has more pages and does not say where they are. */
        private Optional<String> unfollowed() {
            return number("x-wp-totalpages").filter(pages -> pages > 1).isPresent() && !isLaterPage()
                    ? Optional.of("it does not say where the next one is")
                    : Optional.empty();
        }

        private boolean isLaterPage() {
            String query = first.page().getQuery();
            return query != null && ("&" + query).contains("&page=");
        }

        private UnreadablePart missing(String why) {
            String all = number("x-wp-total")
                    .map(total -> " of " + total + " entries")
                    .orElse("");
            String pages = read == 1 ? "only its first page was" : "only the first " + read + " pages were";
            return new UnreadablePart("the list" + all, pages + " read, as " + why);
        }

        private Optional<Integer> number(String header) {
            return first.headers().getOrDefault(header, List.of()).stream()
                    .filter(value -> value.matches("\\d{1,9}"))
                    .map(Integer::valueOf)
                    .findFirst();
        }

        private static String clause(String sentence) {
            return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        }

        private static Optional<URI> next(OutboundGuard.Outcome.Fetched page) {
            Map<String, List<String>> headers = page.headers();
            for (String link : headers.getOrDefault("link", List.of())) {
                Matcher matcher = NEXT.matcher(link);
                if (link.length() <= LONGEST_HEADER && matcher.find()) {
                    return address(page.page(), matcher.group(1));
                }
            }
            return Optional.empty();
        }

        private static Optional<URI> address(URI page, String next) {
            try {
                return Optional.of(page.resolve(next.strip()));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
