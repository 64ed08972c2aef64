package org.signpost.faq.editor;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.Entry;
import org.signpost.faq.VersionChange;

/** What a {@link EntryForm} says. */
public sealed interface ParsedForm {
    /** The entry, or null where something is missing without which it is none. */
    @Nullable Entry entry();

    /** A sentence for each field that is missing or cannot be, by the field's name, in the order of the form. */
    SequencedMap<String, String> problems();

    /**
     * An entry that can be published.
     *
     * @param effectiveOn the day from which it is in force
     */
    record Sound(Entry entry, VersionChange change, LocalDate effectiveOn) implements ParsedForm {
        @Override
        public SequencedMap<String, String> problems() {
            return new LinkedHashMap<>();
        }
    }

    /** Something is missing or cannot be; there is an entry where that is only what is said about the change. */
    record Unready(
            SequencedMap<String, String> problems, @Nullable Entry entry) implements ParsedForm {
        public Unready {
            problems = new LinkedHashMap<>(problems);
        }

        /** Only this is wrong. */
        static Unready because(String field, String sentence) {
            return new Unready(new LinkedHashMap<>(Map.of(field, sentence)), null);
        }
    }
}
