/** Tests of the hints of connected sites. */
@NullMarked
package org.signpost.ingest.hint;

import org.jspecify.annotations.NullMarked;
