package org.signpost.wordpress;

import java.util.List;

/** What came of trying a site's address and an account there, in words for whoever connects the site. */
public sealed interface ConnectionResult {
    /**
     * Everything that is needed can be done there.
     *
     * @param api the root of the REST interface
     * @param home the address that the site calls its own; empty where it tells only who is signed in
     * @param siteName as the site calls itself; empty where it tells only who is signed in
     * @param account who we are there
     * @param advice sentences about what would be better otherwise
     */
    record Works(String api, String home, String siteName, SiteAccount account, List<String> advice)
            implements ConnectionResult {
        public Works {
            advice = List.copyOf(advice);
        }
    }

    /**
     * The site cannot be connected like this.
     *
     * @param problem what is wrong, as a sentence
     * @param remedy what to do, in a sentence or two
     */
    record Fails(String problem, String remedy) implements ConnectionResult {}
}
