package org.signpost.faq.editor;

import java.util.Set;

/**
 * Why a check of an entry's sources was not published, and what the person had ticked until then.
 *
 * @param sentence for the person, or an empty text where nothing was refused
 * @param version the number of the version that was checked, or 0
 * @param opened the addresses that were ticked
 */
public record CheckRefusal(String sentence, int version, Set<String> opened) {
    static final CheckRefusal NONE = because("");

    public CheckRefusal {
        opened = Set.copyOf(opened);
    }

    static CheckRefusal because(String sentence) {
        return new CheckRefusal(sentence, 0, Set.of());
    }

    /** Whether a source of a version stays ticked. */
    public boolean ticked(int number, String source) {
        return number == version && opened.contains(source);
    }
}
