package org.signpost.ingest.reader;

/** What a file's name says. */
final class FileTitle {
    private FileTitle() {}

    /** A title for comments whose source names no post. */
    static String of(String name) {
        String line = Plain.line(name, 300);
        String last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        return last.isBlank() || last.equals("-") ? "Imported comments" : "Comments from " + last;
    }
}
