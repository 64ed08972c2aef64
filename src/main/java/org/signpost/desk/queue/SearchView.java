package org.signpost.desk.queue;

import java.util.List;

/**
 * What somebody looked for among all comments, and what was found.
 *
 * @param typed as it was typed
 */
public record SearchView(String typed, List<CommentCard> found) {
    public boolean asked() {
        return !typed.isBlank();
    }

    /** "3 comments", or what to do next. */
    public String count() {
        return switch (found.size()) {
            case 0 -> "Nothing found. Try fewer words.";
            case 1 -> "1 comment";
            case QueueRepository.MOST_FOUND -> "The newest " + QueueRepository.MOST_FOUND;
            default -> found.size() + " comments";
        };
    }
}
