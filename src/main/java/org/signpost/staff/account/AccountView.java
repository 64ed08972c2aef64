package org.signpost.staff.account;

/**
 * A person's own account.
 *
 * @param problem why the password was not changed, or empty
 */
public record AccountView(Account account, String problem) {}
