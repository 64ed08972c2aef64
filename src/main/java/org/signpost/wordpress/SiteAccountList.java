package org.signpost.wordpress;

/**
 * Lists of accounts that a site gives to somebody who may write posts there, and may not list all its users. Each misses some who
 * speak for the organisation, so that both are read.
 */
public enum SiteAccountList {
    /** Whose role lets them write posts, also where they never did: moderators are among them. A role of a plugin's own may be missing. */
    MAY_WRITE("who", "authors"),
    /** Who has published something, in whatever role. */
    HAS_PUBLISHED("has_published_posts", "true");

    private final String parameter;
    private final String value;

    SiteAccountList(String parameter, String value) {
        this.parameter = parameter;
        this.value = value;
    }

    String parameter() {
        return parameter;
    }

    String value() {
        return value;
    }
}
