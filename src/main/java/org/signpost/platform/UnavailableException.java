package org.signpost.platform;

/** Something outside (database, mail server, site) does not answer; the message is one plain sentence. */
public final class UnavailableException extends RuntimeException {
    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
