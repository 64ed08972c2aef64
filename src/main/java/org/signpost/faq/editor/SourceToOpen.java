package org.signpost.faq.editor;

import java.util.List;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryClaim;
import org.signpost.faq.EntrySource;

/**
 * A source of an entry that a person opens to see whether it says what we say.
 *
 * @param title as the entry gives it, or its address where only a claim names it
 * @param says what the entry claims that it says; may be empty
 */
public record SourceToOpen(String title, String address, List<String> says) {
    public SourceToOpen {
        says = List.copyOf(says);
    }

    /** All of an entry, in the order in which they stand there. */
    static List<SourceToOpen> of(Entry entry) {
        return entry.sourceAddresses().stream()
                .map(address -> new SourceToOpen(title(entry, address), address, says(entry, address)))
                .toList();
    }

    private static String title(Entry entry, String address) {
        return entry.sources().stream()
                .filter(source -> source.url().equals(address))
                .findFirst()
                .map(EntrySource::title)
                .orElse(address);
    }

    private static List<String> says(Entry entry, String address) {
        return entry.claims().stream()
                .filter(claim -> claim.source().equals(address))
                .map(EntryClaim::says)
                .toList();
    }
}
