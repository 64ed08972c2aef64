package org.signpost.faq.editor;

import org.signpost.faq.Entry;
import org.signpost.faq.editor.difference.EntryComparison;
import org.signpost.faq.library.EntryVersions.VersionLine;

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
            String slug, String question, VersionLine before, VersionLine after, EntryComparison comparison) {}
}
