package org.signpost.ingest.reader;

import java.io.IOException;

/** The bytes end here for a reason that a person should read. */
final class BadInputException extends IOException {
    private final Unreadable item;

    BadInputException(String place, String reason) {
        super(place + ": " + reason);
        this.item = new Unreadable(place, reason);
    }

    Unreadable item() {
        return item;
    }
}
