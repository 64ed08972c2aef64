package org.signpost.desk.queue;

import java.util.List;
import org.signpost.desk.queue.FoldedWords.FoundPiece;

/**
 * What somebody looked for among all comments, and what was found.
 *
 * @param typed as it was typed
 * @param problems what was not understood, in sentences; then nothing was looked for
 * @param ranked whether the best come first, else the newest
 */
public record SearchView(String typed, List<String> problems, boolean ranked, List<FoundComment> found) {
    public SearchView {
        problems = List.copyOf(problems);
        found = List.copyOf(found);
    }

    /**
     * A comment that was found.
     *
     * @param author with what was looked for
     * @param snippet likewise, personal data masked
     */
    public record FoundComment(CommentCard card, List<FoundPiece> author, List<FoundPiece> snippet) {}

    /** Whether something was looked for. */
    public boolean asked() {
        return !typed.isBlank() && problems.isEmpty();
    }

    /** "3 comments", or what to do next. */
    public String count() {
        return switch (found.size()) {
            case 0 -> "Nothing found. Try fewer words.";
            case 1 -> "1 comment";
            case SearchRepository.MOST_FOUND -> (ranked ? "The best " : "The newest ") + SearchRepository.MOST_FOUND;
            default -> found.size() + " comments";
        };
    }
}
