package org.signpost.faq.editing.pages;

import org.signpost.faq.Entry;
import org.signpost.faq.editing.Comparison;

/**
 * One version.
 *
 * @param entry what it says
 * @param html the answer
 */
public record VersionView(String slug, VersionLine line, Entry entry, String html) {
    /**
     * What changed from one version to another.
     *
     * @param question as the other one asks it
     */
    public record Compared(
            String slug, String question, VersionLine before, VersionLine after, Comparison comparison) {}
}
