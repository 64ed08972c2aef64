package org.signpost.digest;

/** Looks up what happened in a period; tests have one of their own. */
interface Weeks {
    /** The facts of a period as they are known now. Called inside a transaction. */
    WeekInReview in(Period period);
}
