package org.signpost.faq;

/**
 * Something that a check of the library found.
 *
 * @param weight whether it must be mended
 * @param where a file below the library's folder
 * @param what a sentence
 */
public record Finding(Weight weight, String where, String what) {
    /** How bad it is. */
    public enum Weight {
        /** Must be mended. */
        PROBLEM,
        /** A person should look whether it is one. */
        LOOK
    }

    static Finding problem(LibraryFile file, String what) {
        return new Finding(Weight.PROBLEM, file.path(), what);
    }

    static Finding look(LibraryFile file, String what) {
        return new Finding(Weight.LOOK, file.path(), what);
    }
}
