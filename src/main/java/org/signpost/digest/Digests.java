package org.signpost.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signpost.staff.Actor;

/**
 * The weekly digests, as other rooms use them; how they are written and sent lies behind it. Thread-safe; opens its own
 * transactions.
 */
public interface Digests {
    /** The week whose digest comes next. */
    IsoWeek nextWeek();

    /** The digest of a week: as it was written down, else as it would be now; the next one where no week is given. */
    DigestMail preview(Optional<IsoWeek> week);

    /** Sends the digest of a week to everybody on the list who has not got it; the newest due one where none is given. */
    Sending send(Actor who, Optional<IsoWeek> week);

    /** How {@link #send} ended. */
    sealed interface Sending {
        /** The week is not over yet. */
        record NotDue(Instant due) implements Sending {}

        /** No mail server is set up; the digest was written down and can be downloaded. */
        record NoMailServer(IsoWeek week) implements Sending {}

        /** It was tried; each recipient with how far it has come. */
        record Tried(IsoWeek week, List<Receipt> receipts) implements Sending {
            public Tried {
                receipts = List.copyOf(receipts);
            }
        }
    }

    /**
     * One recipient of one digest.
     *
     * @param state in words
     * @param problem what the mail server said last, or empty
     */
    record Receipt(String email, boolean sent, String state, String problem) {}
}
