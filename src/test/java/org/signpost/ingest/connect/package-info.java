/** Tests of the pages that connect sites. */
@NullMarked
package org.signpost.ingest.connect;

import org.jspecify.annotations.NullMarked;
