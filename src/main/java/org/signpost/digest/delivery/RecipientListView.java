package org.signpost.digest.delivery;

import java.util.List;
import org.signpost.digest.Recipient;

/**
 * Who gets the digest, and the form that adds somebody.
 *
 * @param typed the address that was refused, else empty
 * @param problem why, else empty
 */
public record RecipientListView(List<Recipient> recipients, String typed, String problem) {
    public RecipientListView {
        recipients = List.copyOf(recipients);
    }
}
