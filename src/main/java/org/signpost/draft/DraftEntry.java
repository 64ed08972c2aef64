package org.signpost.draft;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/**
 * A version of an entry that a draft relies on.
 *
 * @param rightOn the day on which it was right
 */
@Introspected
public record DraftEntry(String slug, int version, LocalDate rightOn) {}
