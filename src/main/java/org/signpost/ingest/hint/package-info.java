/**
 * Hints of connected sites that there is something new, so that they are asked sooner than their turn comes. A hint carries
 * nothing else: what is new is read by asking the site. A lost one costs a little time. Table: {@code
 * ingest_hint_signature}.
 */
@NullMarked
package org.signpost.ingest.hint;

import org.jspecify.annotations.NullMarked;
