package org.signpost.triage.engine;

import java.util.Locale;

/**
 * Who speaks in a press release. Its title opens with the organisation's name ("Harbor Families Network Welcomes …"), so a
 * comment under exactly that name may be the organisation's own even where no source says so. It is no more than a guess:
 * "Maria Lopez Is Free" opens with the name of somebody who may ask for help below it.
 */
final class Byline {
    private Byline() {}

    /** Whether a post's title opens with this author's name, which has two words at least. */
    static boolean opensWith(String title, String author) {
        String name = author.strip().toLowerCase(Locale.ROOT);
        return name.indexOf(' ') > 0 && title.strip().toLowerCase(Locale.ROOT).startsWith(name + " ");
    }
}
