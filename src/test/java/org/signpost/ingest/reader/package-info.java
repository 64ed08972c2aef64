/** Tests of the formats, and of what people with bad intentions make of them. */
@NullMarked
package org.signpost.ingest.reader;

import org.jspecify.annotations.NullMarked;
