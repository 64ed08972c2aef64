package org.signpost.staff.account;

/**
 * What a one-time link opens.
 *
 * @param token the link's own, which the form sends back
 * @param first whether it makes the first administrator, who also gives name and e-mail
 * @param problem why the last try failed, or empty
 */
public record RegistrationView(String token, boolean first, String name, String email, String problem) {}
