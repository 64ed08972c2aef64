package org.signpost.wordpress.connection;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.signpost.comment.SiteId;

/**
 * With what a connected site signs its hints that there is something new.
 *
 * @param sealedSecret see {@link SitePasswords}
 */
@MappedEntity("wordpress_hint_secret")
@SuppressWarnings("ArrayRecordComponent") // a column of the table; it is never compared
public record HintSecret(@Id SiteId siteId, byte[] sealedSecret) {
    /** Without the secret. */
    @Override
    public String toString() {
        return "hint secret of site " + siteId;
    }
}
