package org.signpost.desk;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the forms of one comment send.
 *
 * @param seen see {@link Seen}
 * @param lane where the person is working
 * @param by {@code hand} where a text did not begin as the draft
 * @param until a date
 * @param relies see {@link Basis}; null where the form has no text
 */
@Serdeable
record ActionForm(
        @Nullable String seen,
        @Nullable String lane,
        @Nullable String text,
        @Nullable String by,
        @Nullable String insert,
        @Nullable String entry,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String until,
        @Nullable Long decision,
        @Nullable String relies) {
    String words() {
        return Objects.requireNonNullElse(text, "").replace("\r\n", "\n").replace("\0", "");
    }

    Seen screen() {
        return Seen.parse(Objects.requireNonNullElse(seen, "")).orElse(Seen.NOTHING);
    }

    Basis basis() {
        return Basis.parse(relies);
    }

    boolean byHand() {
        return "hand".equals(by);
    }
}
