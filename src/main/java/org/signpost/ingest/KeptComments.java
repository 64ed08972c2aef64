package org.signpost.ingest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The comments of an import that stay when it is taken back.
 *
 * @param byReason how many, and why
 */
public record KeptComments(Map<Reason, Long> byReason) {
    /** Why a comment stays; the first that holds. */
    public enum Reason {
        /** A reply to it was posted, or waits to be posted. */
        ANSWERED("answered"),
        /** Somebody decided on it, or corrected its topics. */
        DECIDED("decided on"),
        /** Somebody has it open, or has begun to write. */
        BEGUN("in somebody's hands");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    static final KeptComments NONE = new KeptComments(Map.of());

    public KeptComments {
        byReason = byReason.isEmpty() ? Map.of() : new EnumMap<>(byReason);
    }

    static KeptComments of(List<ImportedComments.KeptRow> rows) {
        Map<Reason, Long> byReason = new EnumMap<>(Reason.class);
        rows.forEach(row -> byReason.put(row.because(), row.number()));
        return new KeptComments(byReason);
    }

    /** How many in all. */
    public long number() {
        return byReason.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Such as "2 that are answered" and "1 that is decided on". */
    public List<String> lines() {
        return byReason.entrySet().stream()
                .map(entry ->
                        entry.getValue() + (entry.getValue() == 1 ? " that is " : " that are ") + entry.getKey().words)
                .toList();
    }
}
