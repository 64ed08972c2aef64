package org.signpost.digest.delivery;

/**
 * The way off the list for whoever follows the link of a mail.
 *
 * @param token the secret of that mail's link
 * @param left whether they have just left
 */
public record UnsubscribeView(String token, boolean left) {}
