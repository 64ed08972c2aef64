package org.signpost.wordpress;

/**
 * A REST interface that was found.
 *
 * @param api its root, see {@link SiteLogin#api}
 * @param name what the site calls itself; empty where it tells strangers nothing
 * @param home where the site believes that it is read; empty where it tells strangers nothing
 * @param takesPasswords whether application passwords work there, as far as the site tells
 */
record SiteRoot(String api, String name, String home, boolean takesPasswords) {
    /** A root of which nothing else is known, where signing in is to be tried. */
    static SiteRoot unknown(String api) {
        return new SiteRoot(api, "", "", true);
    }

    /** Whether the site is read over https. */
    boolean secure() {
        return api.startsWith("https:");
    }

    /** Whether it believes that it is read over plain http, although we read it over https. */
    boolean misled() {
        return secure() && home.startsWith("http:");
    }
}
