package org.signpost.digest.content;

import java.util.List;

/**
 * A digest in words. Its text and its HTML are two drawings of this one record, so both hold the same facts.
 *
 * @param headline the first line: what needs the legal team
 * @param period in words, such as "9 November 2026 to 15 November 2026"
 * @param late a sentence where it comes late, else empty
 * @param bars the topics with their numbers; the chart shows the same
 * @param deskUrl where it all can be worked on
 */
public record DigestContent(
        String subject,
        String headline,
        String period,
        String late,
        List<Section> sections,
        List<Bar> bars,
        List<Bar> counts,
        String deskUrl) {
    public DigestContent {
        sections = List.copyOf(sections);
        bars = List.copyOf(bars);
        counts = List.copyOf(counts);
    }

    /**
     * @param note what the list is and what to do with it
     * @param more how many further ones are only on the desk
     */
    public record Section(String title, String note, List<Item> items, int more, String moreUrl) {
        public Section {
            items = List.copyOf(items);
        }
    }

    /**
     * @param title by our own words
     * @param quotes by commenters, masked and cut
     * @param note what happened, or what to do
     */
    public record Item(String title, List<String> quotes, String note, String url, String link) {
        public Item {
            quotes = List.copyOf(quotes);
        }
    }

    public record Bar(String label, int value) {}
}
