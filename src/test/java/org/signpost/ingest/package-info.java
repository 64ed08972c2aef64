/** Tests of storing what comes in. */
@NullMarked
package org.signpost.ingest;

import org.jspecify.annotations.NullMarked;
