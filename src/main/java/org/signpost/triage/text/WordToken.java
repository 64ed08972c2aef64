package org.signpost.triage.text;

/**
 * One word of a text.
 *
 * @param word in normal form: NFKC, lower case, without apostrophes; {@code i130} for "I-130", {@code <num>}, {@code
 *     <year>}, {@code <money>}, {@code <url>}, {@code <email>} for the like
 * @param start UTF-16 offset in the text as received
 * @param end UTF-16 offset after the last unit
 */
public record WordToken(String word, int start, int end) {}
