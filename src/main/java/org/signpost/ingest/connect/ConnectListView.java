package org.signpost.ingest.connect;

import java.util.List;
import org.signpost.comment.Site;
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
     */
    public record Item(
            long id,
            String name,
            String address,
            String account,
            ConnectionMode mode,
            int draftDays,
            SiteState state,
            String since) {
        static Item of(Site site, SiteConnection connection) {
            return new Item(
                    site.id().value(),
                    site.name(),
                    connection.address(),
                    connection.account(),
                    connection.mode(),
                    connection.draftDays(),
                    SiteState.of(connection),
                    SiteState.moment(connection.connectedAt()) + " by " + connection.connectedBy());
        }
    }
}
