package org.signpost.faq;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An official page that an entry rests on.
 *
 * @param opened when somebody last opened it and found what the entry says, or null where nobody has yet
 */
public record EntrySource(
        String title, String url, @Nullable LocalDate opened) {}
