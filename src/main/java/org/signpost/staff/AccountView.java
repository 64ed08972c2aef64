package org.signpost.staff;

/**
 * A person's own account.
 *
 * @param problem why the password was not changed, or empty
 */
public record AccountView(Account account, String problem) {}
