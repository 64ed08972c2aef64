package org.signpost.comment;

import java.util.Locale;

/**
 * Who speaks in a press release. Its title opens with the organisation's name ("Harbor Families Network Welcomes …"), so a
 * comment under exactly that name is the organisation's own answer even where the source does not mark it.
 */
public final class Byline {
    private Byline() {}

    /** Whether a post's title opens with this author's name, which has two words at least. */
    public static boolean opensWith(String title, String author) {
        String name = author.strip().toLowerCase(Locale.ROOT);
        return name.indexOf(' ') > 0 && title.strip().toLowerCase(Locale.ROOT).startsWith(name + " ");
    }
}
