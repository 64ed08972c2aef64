package org.signpost.faq.editing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.signpost.faq.Change;
import org.signpost.faq.Entry;

/** What a {@link Wording} says. */
public sealed interface Reading {
    /**
     * An entry that can be published.
     *
     * @param effectiveOn the day from which it is in force
     */
    record Sound(Entry entry, Change change, LocalDate effectiveOn) implements Reading {}

    /** Something is missing or cannot be: a sentence for each field, by the field's name, in the order of the form. */
    record Unready(SequencedMap<String, String> problems) implements Reading {
        public Unready {
            problems = new LinkedHashMap<>(problems);
        }

        /** The sentence for a field, or an empty one. */
        public String of(String field) {
            return problems.getOrDefault(field, "");
        }
    }
}
