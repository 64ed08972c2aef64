package org.signpost.desk;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.ConfigurationException;

/** How long an approved reply is held back so that it can be undone: {@code SIGNPOST_UNDO_SECONDS}, 5 to 30. */
@Context
public final class UndoWindow {
    private static final int USUAL = 10;
    private static final int LEAST = 5;
    private static final int MOST = 30;

    private final int seconds;

    UndoWindow(@Property(name = "signpost.undo.seconds") @Nullable String given) {
        this.seconds = given == null ? USUAL : parse(given);
    }

    private static int parse(String given) {
        if (given.matches("\\d{1,2}")) {
            int number = Integer.parseInt(given);
            if (number >= LEAST && number <= MOST) {
                return number;
            }
        }
        throw new ConfigurationException(
                "SIGNPOST_UNDO_SECONDS must be a whole number from " + LEAST + " to " + MOST + ".");
    }

    /** In seconds. */
    public int seconds() {
        return seconds;
    }

    /** Whether a reply that was approved then is still held. */
    public boolean isOpen(Instant approvedAt, Instant now) {
        return now.isBefore(approvedAt.plus(length()));
    }

    /** How long. */
    public Duration length() {
        return Duration.ofSeconds(seconds);
    }
}
