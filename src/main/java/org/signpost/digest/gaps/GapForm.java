package org.signpost.digest.gaps;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the forms of one group send.
 *
 * @param into the group that asks the same
 * @param comment the question that does not belong here
 */
@Serdeable
record GapForm(
        @Nullable String reason,
        @Nullable String note,
        @Nullable Long into,
        @Nullable Long comment) {
    Optional<CloseReason> closeReason() {
        return CloseReason.ofSlug(Objects.requireNonNullElse(reason, ""));
    }

    String words() {
        return Objects.requireNonNullElse(note, "");
    }
}
