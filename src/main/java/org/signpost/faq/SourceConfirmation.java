package org.signpost.faq;

import java.time.LocalDate;

/**
 * That a person opened every source of an entry, its claims' sources too, and found there what the entry says.
 *
 * @param by the person's name
 * @param on the day on which all of them were opened
 */
public record SourceConfirmation(String by, LocalDate on) {}
