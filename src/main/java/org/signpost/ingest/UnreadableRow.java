package org.signpost.ingest;

import io.micronaut.core.annotation.Introspected;

/** A stored {@link org.signpost.ingest.reader.Unreadable}. */
@Introspected
record UnreadableRow(String place, String reason) {}
