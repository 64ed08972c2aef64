package org.signpost.faq.editing.pages;

import java.time.Clock;
import java.time.LocalDate;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;

/** Who may do what with the library, and what a review is good for. */
final class Rights {
    private static final int REVIEW_MONTHS = 6;

    private Rights() {}

    static boolean mayPublish(Staffer who) {
        return who.role() != Role.MODERATOR;
    }

    /** Until when an answer that was looked at today is relied on, where nobody says otherwise. */
    static LocalDate nextReview(Clock clock) {
        return LocalDate.now(clock).plusMonths(REVIEW_MONTHS);
    }
}
