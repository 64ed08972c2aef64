package org.signpost.staff.account;

/**
 * The sign-in page.
 *
 * @param next the path to go on to
 * @param email as typed before
 * @param problem why the last try failed, or empty
 */
public record SignInView(String next, String email, String problem) {}
