package org.signpost.ingest;

/** A person cancelled this import while it ran. The message is one plain sentence. */
public final class ImportCancelledException extends RuntimeException {
    ImportCancelledException() {
        super("The import was cancelled on screen; the comments stored before that stay.");
    }
}
