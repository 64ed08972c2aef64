package org.signpost.ingest.site;

import org.signpost.comment.SiteId;

/** Another process has read the site since: what this one wanted to store is given up. */
final class StaleSyncException extends RuntimeException {
    StaleSyncException(SiteId site) {
        super("another process has read site " + site + " meanwhile");
    }
}
