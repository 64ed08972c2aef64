package org.signpost.desk.comment;

import java.util.List;
import org.signpost.comment.CommentId;
import org.signpost.desk.comment.EntrySuggestions.SuggestedEntry;

/**
 * What a person looked for among all entries to answer a comment with, and what was found.
 *
 * @param comment its number
 * @param words empty where nothing was looked for
 * @param suggestedEntries without keys, the best first
 * @param first whether there may be more
 */
public record FoundEntries(long comment, String words, List<SuggestedEntry> suggestedEntries, boolean first) {
    public FoundEntries {
        suggestedEntries = List.copyOf(suggestedEntries);
    }

    /** Nothing was looked for. */
    public static FoundEntries none(CommentId comment) {
        return new FoundEntries(comment.value(), "", List.of(), false);
    }

    /** What a reader hears who does not see the list change. */
    public String count() {
        if (words.isEmpty()) {
            return "";
        }
        return switch (suggestedEntries.size()) {
            case 0 -> "No entry that can be used has these words. Try fewer or other words.";
            case 1 -> "1 entry fits.";
            default ->
                first
                        ? "The " + suggestedEntries.size() + " that fit best. More words find fewer."
                        : suggestedEntries.size() + " entries fit.";
        };
    }
}
