package org.signpost.faq.editor;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.Entry;
import org.signpost.faq.VersionChange;

/** What a {@link EntryForm} says. */
public sealed interface ParsedForm {
    /**
     * An entry that can be published.
     *
     * @param effectiveOn the day from which it is in force
     */
    record Sound(Entry entry, VersionChange change, LocalDate effectiveOn) implements ParsedForm {}

    /**
     * Something is missing or cannot be.
     *
     * @param problems a sentence for each field, by the field's name, in the order of the form
     * @param entry where only what is said about the change is missing, or null
     */
    record Unready(
            SequencedMap<String, String> problems, @Nullable Entry entry) implements ParsedForm {
        public Unready {
            problems = new LinkedHashMap<>(problems);
        }

        /** Only this is wrong. */
        static Unready because(String field, String sentence) {
            SequencedMap<String, String> problems = new LinkedHashMap<>();
            problems.put(field, sentence);
            return new Unready(problems, null);
        }
    }
}
