/** Tests of how a file arrives. */
@NullMarked
package org.signpost.ingest.upload;

import org.jspecify.annotations.NullMarked;
