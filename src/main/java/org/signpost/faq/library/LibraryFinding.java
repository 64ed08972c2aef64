package org.signpost.faq.library;

/**
 * Something that a check of the library found.
 *
 * @param weight whether it must be mended
 * @param where a file below the library's folder
 * @param what a sentence
 */
public record LibraryFinding(Weight weight, String where, String what) {
    /** How bad it is. */
    public enum Weight {
        /** Must be mended. */
        PROBLEM,
        /** A person should look whether it is one. */
        LOOK
    }

    static LibraryFinding problem(LibraryFile file, String what) {
        return new LibraryFinding(Weight.PROBLEM, file.path(), what);
    }

    static LibraryFinding look(LibraryFile file, String what) {
        return new LibraryFinding(Weight.LOOK, file.path(), what);
    }
}
