package org.signpost.wordpress.connection;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.SiteId;

/**
 * A site that is connected.
 *
 * @param address as somebody typed it, for the screen
 * @param api the root of the REST interface
 * @param account the name by which we sign in
 * @param accountId the number of the account there: what it writes is ours
 * @param sealedPassword see {@link org.signpost.platform.SecretSealing}
 * @param draftDays nothing is drafted under posts that were older when a comment was written
 * @param failures requests in a row that came to nothing
 * @param refusals times in a row that the site did not recognise the account
 * @param problem why it does not answer, as a sentence; null while all is well
 * @param problemSince since when
 * @param lacksKey whether the key is missing that opens the password: nothing can be asked there before one of the two is given anew
 * @param stopped whether nothing is asked any more until somebody mends it
 * @param notBefore until then it is left alone
 * @param home the address that the site calls its own, or null where it has not said so
 */
@MappedEntity("wordpress_connection")
@SuppressWarnings("ArrayRecordComponent") // a column of the table; it is never compared
public record SiteConnection(
        @Id SiteId siteId,
        String address,
        String api,
        String account,
        long accountId,
        byte[] sealedPassword,
        ConnectionMode mode,
        int draftDays,
        int failures,
        int refusals,
        @Nullable String problem,
        @Nullable Instant problemSince,
        boolean lacksKey,
        boolean stopped,
        Instant notBefore,
        Instant connectedAt,
        String connectedBy,
        @Nullable String home) {
    /** Without the password. */
    @Override
    public String toString() {
        return "site " + siteId + " as " + account + " at " + api;
    }
}
