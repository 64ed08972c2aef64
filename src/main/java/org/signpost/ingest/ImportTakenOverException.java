package org.signpost.ingest;

/** The same input was given to another process while this one worked on it; that one goes on. */
final class ImportTakenOverException extends RuntimeException {
    ImportTakenOverException(ImportRunId run) {
        super("Import " + run + " was started a second time; the second goes on with it and this one stopped.");
    }
}
