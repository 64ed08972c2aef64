package org.signpost.desk;

import java.util.List;

/**
 * What a person looked for among all entries, and what was found.
 *
 * @param words empty where nothing was looked for
 * @param offers without keys, the best first
 * @param first whether there may be more
 */
public record FoundEntries(String words, List<Offer> offers, boolean first) {
    /** Nothing was looked for. */
    static final FoundEntries NONE = new FoundEntries("", List.of(), false);

    public FoundEntries {
        offers = List.copyOf(offers);
    }

    /** What a reader hears who does not see the list change. */
    public String count() {
        if (words.isEmpty()) {
            return "";
        }
        return switch (offers.size()) {
            case 0 -> "No entry that can be used has these words. Try fewer or other words.";
            case 1 -> "1 entry fits.";
            default ->
                first
                        ? "The " + offers.size() + " that fit best. More words find fewer."
                        : offers.size() + " entries fit.";
        };
    }
}
