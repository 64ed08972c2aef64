package org.signpost.desk.queue;

import java.util.ArrayList;
import java.util.List;

/**
 * Cards that follow each other in a list and stand under the same page, whose title is said once.
 *
 * @param post the title of the page
 */
public record CardGroup(String post, List<CommentCard> cards) {
    public CardGroup {
        cards = List.copyOf(cards);
    }

    static List<CardGroup> of(List<CommentCard> cards) {
        List<CardGroup> groups = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= cards.size(); to++) {
            String post = cards.get(from).row().post();
            if (to == cards.size() || !cards.get(to).row().post().equals(post)) {
                groups.add(new CardGroup(post, cards.subList(from, to)));
                from = to;
            }
        }
        return groups;
    }
}
