package org.signpost.wordpress;

/** What can go wrong between us and a site. Those named "after" happen when the site has done what it was asked for. */
public enum SiteFault {
    LOST_BEFORE,
    LOST_AFTER,
    HALF_BODY_AFTER,
    ERROR_500_BEFORE,
    ERROR_500_AFTER,
    ERROR_502_BEFORE,
    ERROR_502_AFTER,
    ERROR_503_BEFORE,
    PAGE_BEFORE,
    PAGE_AFTER,
    NOTICE_AFTER,
    BUSY_SECONDS,
    BUSY_DATE,
    SIGNED_OUT;

    /** Whether the site has done it all the same. */
    boolean done() {
        return name().endsWith("_AFTER");
    }
}
