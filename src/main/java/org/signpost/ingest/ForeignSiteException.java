package org.signpost.ingest;

/**
 * No site was named, and the one that is taken then holds comments of another website: their numbers would be mixed up. The
 * message is one plain sentence.
 */
public final class ForeignSiteException extends RuntimeException {
    ForeignSiteException(String site, String there, String here) {
        super("Site \"" + site + "\" holds comments of " + there + ", and these are of " + here
                + ". Name the site that they belong to.");
    }
}
