package org.signpost.staff;

/** What came of setting a password. */
sealed interface PasswordChange {
    /** Set; every session of the account has ended. */
    record Changed(Account account) implements PasswordChange {}

    /** Not set; the sentence says why and what to do. */
    record Refused(String sentence) implements PasswordChange {}

    /** The link does not work any more. */
    record LinkSpent() implements PasswordChange {}
}
