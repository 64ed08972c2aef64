package org.signpost.triage.measure;

import java.util.Locale;

/** The parts of a mix, as in a press release's thread of 51 comments (2012) with some spam added. */
enum Share {
    /** Questions and requests for help, from the training texts. */
    ASKING(33),
    /** Generated, half of them marked by their source, half as a saved page shows them. */
    PINGBACK(28),
    /** Generated. */
    PRAISE(17),
    /** From the training texts. */
    STATEMENT(12),
    /** Generated. */
    SPAM(7),
    /** From the training texts, by the organisation's own account. */
    STAFF(3);

    private final int percent;

    Share(int percent) {
        this.percent = percent;
    }

    int percent() {
        return percent;
    }

    @Override
    public String toString() {
        return percent + " % " + name().toLowerCase(Locale.ROOT);
    }
}
