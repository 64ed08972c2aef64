package org.signpost.ingest.connect;

/** The question whether a site is to be taken off. */
public record DisconnectView(long id, String name) {}
