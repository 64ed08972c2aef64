/**
 * The ways in: what a reader found is stored as comments, once each, in batches that a crash cannot tear; an import that was
 * cut off goes on where it stopped. What a comment means is not known here, and e-mail addresses, IP addresses and user agents
 * of commenters never get here. A wrong import can be taken back. Tables: {@code ingest_run}, {@code ingest_unreadable},
 * {@code ingest_left_out}, {@code ingest_remark}, {@code ingest_comment}, {@code ingest_post}.
 */
@NullMarked
package org.signpost.ingest;

import org.jspecify.annotations.NullMarked;
