package org.signpost.wordpress;

import java.util.Set;

/**
 * The account by which we are known to the site.
 *
 * @param rights WordPress's capabilities, such as {@code moderate_comments}
 */
public record SiteAccount(long id, String name, Set<String> rights) {
    public SiteAccount {
        rights = Set.copyOf(rights);
    }
}
