package org.signpost.ingest.reader;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many comments a page says it has, beside how many of them could be read.
 *
 * @param announced or null where it says nothing
 * @param found the notices of other sites among them, which some themes count and others do not
 * @param unreadable parts, each of which may be a comment
 */
public record ThreadCount(@Nullable Integer announced, long found, long unreadable) {
    private static final String NONE_READ =
            " none could be read: save the page as HTML once a browser shows them all, or copy"
                    + " the comments into a text file.";
    private static final String FEWER_READ =
            " The others may stand on another page of the thread, which must be saved too, be"
                    + " folded up on this one, or be notices of other sites that it counts and does not show.";

    /** Whether comments that the page speaks of could not be read. */
    public boolean isShort() {
        return announced != null && announced > found;
    }

    /** One sentence with both numbers, or empty where nothing is missing but what is named anyway. */
    public Optional<String> sentence() {
        if (announced == null || announced <= found || (found > 0 && announced <= found + unreadable)) {
            return Optional.empty();
        }
        String comments = announced + (announced == 1 ? " comment" : " comments");
        return Optional.of(
                found == 0
                        ? "The page says that it has " + comments + ";" + NONE_READ
                        : "The page announces " + comments + "; " + found + (found == 1 ? " is" : " are")
                                + " in this copy." + FEWER_READ);
    }
}
