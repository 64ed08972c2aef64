package org.signpost.ingest.connect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Site;
import org.signpost.ingest.site.SiteProgress;
import org.signpost.wordpress.connection.ConnectionMode;
import org.signpost.wordpress.connection.SiteConnection;

/**
 * The connected sites, and those whose comments came by import.
 *
 * @param others names of sites that are not connected
 * @param modes what may be done on a site
 */
public record ConnectListView(List<Item> sites, List<String> others, List<ConnectionMode> modes) {
    public ConnectListView {
        sites = List.copyOf(sites);
        others = List.copyOf(others);
        modes = List.copyOf(modes);
    }

    /**
     * A connected site.
     *
     * @param since when and by whom it was connected
     * @param progress how far its comments have been read; empty before it was asked for the first time
     * @param gap what is hidden from us there and what to do, or null
     * @param staff what follows of it that the site does not tell who its people are, and what to do; or null
     */
    public record Item(
            long id,
            String name,
            String address,
            String account,
            ConnectionMode mode,
            int draftDays,
            SiteState state,
            String since,
            String progress,
            @Nullable String gap,
            @Nullable String staff) {
        private static final String STAFF_UNKNOWN =
                "The site does not tell which accounts belong to your people. So an answer"
                        + " from anybody with an account there stops ours, and what your people write there comes in like readers'"
                        + " comments. If a security plugin hides the list of users, let this account read it.";

        static Item of(Site site, SiteConnection connection, Optional<SiteProgress> progress) {
            return new Item(
                    site.id().value(),
                    site.name(),
                    connection.address(),
                    connection.account(),
                    connection.mode(),
                    connection.draftDays(),
                    SiteState.of(connection),
                    SiteState.moment(connection.connectedAt()) + " by " + connection.connectedBy(),
                    progress.map(Item::words).orElse(""),
                    progress.map(SiteProgress::problem).orElse(null),
                    progress.filter(SiteProgress::staffUnknown)
                            .map(_ -> STAFF_UNKNOWN)
                            .orElse(null));
        }

        private static String all(long total) {
            if (total == 1) {
                return "The only comment is read.";
            }
            return total == 0 ? "There are no comments yet." : "All " + total + " comments are read.";
        }

        private static String words(SiteProgress progress) {
            String far = progress.importing()
                    ? "Older comments are being read: " + progress.read() + " of " + progress.total() + "."
                    : all(progress.total());
            Instant polled = progress.polledAt();
            return polled == null ? far : far + " Last looked for new ones on " + SiteState.moment(polled) + ".";
        }
    }
}
