package org.signpost.faq;

import java.time.LocalDate;

/**
 * That somebody opened the sources of an entry's claims and found what the claims say.
 *
 * @param by the person's name
 * @param on the day
 */
public record ClaimConfirmation(String by, LocalDate on) {}
