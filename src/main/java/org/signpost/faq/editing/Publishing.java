package org.signpost.faq.editing;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.signpost.faq.CurrentLibrary;
import org.signpost.staff.Staffer;

/** Makes versions of what was written on screen. Thread-safe. */
@Singleton
public class Publishing {
    private final Press press;
    private final CurrentLibrary libraries;

    Publishing(Press press, CurrentLibrary libraries) {
        this.press = press;
        this.libraries = libraries;
    }

    /**
     * Makes the next version of a proposal as it was saved last, in one transaction that holds the entry {@code FOR
     * UPDATE}. Pressed twice it does it once.
     *
     * @throws IllegalArgumentException where the person is not of the legal team
     */
    public Published publish(ProposalId id, Staffer who) {
        Published outcome = press.publish(id, who);
        libraries.lookAgain();
        return outcome;
    }

    /**
     * Makes a version that says the same with new dates: a person looked, and it is still right.
     *
     * @param base the version that was looked at
     */
    public Published stillRight(VersionName base, LocalDate reviewBy, Staffer who) {
        Published outcome = press.stillRight(base, reviewBy, who);
        libraries.lookAgain();
        return outcome;
    }
}
