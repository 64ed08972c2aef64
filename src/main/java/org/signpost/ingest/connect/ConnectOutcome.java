package org.signpost.ingest.connect;

import java.util.List;
import org.signpost.comment.SiteId;
import org.signpost.wordpress.ConnectionResult;

/** What came of an administrator's wish to connect a site, or to change a connection. */
sealed interface ConnectOutcome {
    /**
     * It is connected.
     *
     * @param hintSecret to be shown once; empty where the site keeps the one that it has
     * @param advice about what would be better otherwise
     */
    record Connected(SiteId site, String name, String hintSecret, List<String> advice) implements ConnectOutcome {
        /** Without the secret. */
        @Override
        public String toString() {
            return "site " + site + " is connected";
        }
    }

    /** Nothing was saved. */
    record NotConnected(ConnectionResult.Fails why) implements ConnectOutcome {}

    /** Somebody has taken the site off meanwhile. */
    record Gone() implements ConnectOutcome {}
}
