package org.signpost.wordpress;

import java.util.List;

/**
 * Some comments of a list that the site gives in pages.
 *
 * @param total how many the whole list has, as the site says
 * @param hidden how many of this page the site counted and did not give, for lack of rights
 */
public record SiteCommentPage(List<SiteComment> comments, int total, int hidden) {
    public SiteCommentPage {
        comments = List.copyOf(comments);
    }
}
