package org.signpost.triage;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/**
 * A date that a text names as the day on which something may happen.
 *
 * @param date resolved against the day on which the comment was written
 * @param start UTF-16 offset of the words that name it
 * @param end UTF-16 offset after them
 */
@Serdeable
public record Deadline(LocalDate date, int start, int end) {}
