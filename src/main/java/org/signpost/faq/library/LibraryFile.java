package org.signpost.faq.library;

/**
 * One file of the library as found, whether or not it can be read.
 *
 * @param path below the library's folder, with slashes, such as {@code en/asylum/asylum-lgbt.md}
 */
public record LibraryFile(String path, String text) {}
