package org.signpost.ingest;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Two steps at once can lock each other's comments, or one removes a post under which the other stores; the database ends
 * one of them, which then tries again.
 */
public final class ConflictRetry {
    private static final int ATTEMPTS = 4;

    /** A row that is still pointed to, or pointed to and gone. */
    private static final String FOREIGN_KEY = "23503";

    /** Deadlock, serialization failure, the same row brought by both, and the two at odds over a row. */
    private static final Set<String> CONFLICTS = Set.of("40P01", "40001", "23505", FOREIGN_KEY);

    private ConflictRetry() {}

    /** Carries out a step that is one transaction. */
    public static <T> T run(Supplier<T> step) {
        for (int attempt = 1; ; attempt++) {
            try {
                return step.get();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || states(e).noneMatch(CONFLICTS::contains)) {
                    throw e;
                }
            }
        }
    }

    /** Whether the database refused to remove something that something else still points to. */
    static boolean isStillPointedTo(Throwable failure) {
        return states(failure).anyMatch(FOREIGN_KEY::equals);
    }

    private static Stream<String> states(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()));
    }
}
