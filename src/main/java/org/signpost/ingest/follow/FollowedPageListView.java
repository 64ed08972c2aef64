package org.signpost.ingest.follow;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The pages that are followed, and the form that adds one.
 *
 * @param sites names to choose from
 * @param address as it was typed, where it was refused
 * @param site as it was typed
 * @param every as it was chosen
 * @param problem why it was refused, else empty
 */
public record FollowedPageListView(
        List<Item> items, List<String> sites, String address, String site, int every, String problem) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    public FollowedPageListView {
        items = List.copyOf(items);
        sites = List.copyOf(sites);
    }

    /** How often a page can be fetched. */
    public enum Rhythm {
        QUARTER(15, "every 15 minutes"),
        HOUR(60, "every hour"),
        SIX_HOURS(360, "every 6 hours"),
        DAY(1440, "once a day");

        private final int minutes;
        private final String words;

        Rhythm(int minutes, String words) {
            this.minutes = minutes;
            this.words = words;
        }

        /** Between two fetches. */
        public int minutes() {
            return minutes;
        }

        /** For the screen. */
        public String words() {
            return words;
        }

        static String wordsOf(int minutes) {
            for (Rhythm rhythm : values()) {
                if (rhythm.minutes == minutes) {
                    return rhythm.words;
                }
            }
            return "every " + minutes + " minutes";
        }
    }

    /**
     * A followed page.
     *
     * @param outcome what came of the last fetch, and when
     * @param failing whether the last fetch came to nothing
     */
    public record Item(
            long id, String address, String site, String every, String outcome, String next, boolean failing) {
        static Item of(FollowedPage page, String site) {
            Instant at = page.outcomeAt();
            @Nullable String outcome = page.outcome();
            return new Item(
                    page.id(),
                    page.address(),
                    site,
                    Rhythm.wordsOf(page.everyMinutes()),
                    at == null || outcome == null ? "Not fetched yet." : MOMENT.format(at) + ": " + outcome,
                    MOMENT.format(page.nextAt()),
                    page.failures() > 0);
        }
    }
}
