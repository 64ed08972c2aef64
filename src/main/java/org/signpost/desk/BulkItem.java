package org.signpost.desk;

/**
 * A draft in the list before several are approved.
 *
 * @param snippet what the comment asks, masked
 * @param text the whole reply
 * @param item what the form sends for it
 */
public record BulkItem(long id, String author, String snippet, String text, String item) {}
