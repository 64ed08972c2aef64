package org.signpost.ingest;

/**
 * The question whether an import is to be taken back.
 *
 * @param number how many comments would go
 * @param kept those that would stay
 */
public record TakeBackView(ImportRun run, long number, KeptComments kept) {}
