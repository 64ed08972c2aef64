package org.signpost.wordpress;

/**
 * A REST interface that was found.
 *
 * @param api its root, see {@link SiteLogin#api}
 * @param name what the site calls itself; empty where it tells strangers nothing
 * @param takesPasswords whether application passwords work there, as far as the site tells
 */
record SiteRoot(String api, String name, boolean takesPasswords) {}
