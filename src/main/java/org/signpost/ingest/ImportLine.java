package org.signpost.ingest;

import java.time.Instant;

/**
 * One import in the list of the newest.
 *
 * @param running whether it goes on, or was cut off
 */
public record ImportLine(RunId id, String source, boolean running, long found, long unreadable, Instant startedAt) {}
